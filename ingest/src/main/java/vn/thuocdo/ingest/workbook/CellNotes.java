package vn.thuocdo.ingest.workbook;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.thuocdo.ingest.quarantine.QuarantinedRow;

/** Comments on wrong cells, in Vietnamese and English. A sender's own comment stays above ours. */
final class CellNotes {
  private static final String AUTHOR = "Thước Đo";
  private static final String OURS = "--- Thước Đo ---\n";
  private static final int WIDTH_COLUMNS = 4;
  private static final int LINE_LETTERS = 40;

  private final XSSFSheet sheet;

  CellNotes(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  void write(XSSFCell cell, List<QuarantinedRow> reasons) {
    String text =
        reasons.stream()
            .map(reason -> reason.message().vi() + "\n" + reason.message().en())
            .collect(joining("\n\n"));
    XSSFComment theirs = cell.getCellComment();
    if (theirs != null) {
      theirs.setString(theirs.getString().getString() + "\n" + OURS + text);
      return;
    }
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFComment comment = drawing.createCellComment(anchor(drawing, cell, text));
    comment.setString(text);
    comment.setAuthor(AUTHOR);
  }

  private static XSSFClientAnchor anchor(XSSFDrawing drawing, XSSFCell cell, String text) {
    int column = cell.getColumnIndex();
    int lines = 1 + text.lines().mapToInt(line -> 1 + line.length() / LINE_LETTERS).sum();
    return drawing.createAnchor(
        0, 0, 0, 0, column, cell.getRowIndex(), column + WIDTH_COLUMNS, cell.getRowIndex() + lines);
  }

  /** Takes off what an earlier marking wrote. */
  void clear(XSSFCell cell) {
    XSSFComment comment = cell.getCellComment();
    if (comment == null) {
      return;
    }
    String text = comment.getString().getString();
    if (AUTHOR.equals(comment.getAuthor())) {
      cell.removeCellComment();
    } else if (text.contains(OURS)) {
      comment.setString(text.substring(0, text.indexOf(OURS)).stripTrailing());
    }
  }
}
