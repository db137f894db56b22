package vn.thuocdo.ingest.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thuocdo.ingest.source.SheetColumns;

/**
 * How rows are marked that are copied as XML, by the numbers of the workbook's styles.
 *
 * @param marked number of the style of a wrong cell, by that of its own
 * @param cleared likewise, of a cell that was marked earlier
 * @param dressed number of the style of messages
 */
record RowMarks(
    ErrorMarks marks,
    SheetColumns columns,
    Map<Integer, Integer> marked,
    Map<Integer, Integer> cleared,
    int dressed) {
  RowMarks {
    marked = Map.copyOf(marked);
    cleared = Map.copyOf(cleared);
  }

  /** Makes the styles. */
  static RowMarks of(ErrorMarks marks, SheetColumns columns, XSSFWorkbook workbook) {
    Map<Integer, Integer> marked = new HashMap<>();
    Map<Integer, Integer> cleared = new HashMap<>();
    int styles = workbook.getNumCellStyles();
    for (int i = 0; i < styles; i++) {
      XSSFCellStyle own = workbook.getCellStyleAt(i);
      marked.put(i, (int) marks.styles().marked(own).getIndex());
      marks
          .styles()
          .cleared(own)
          .ifPresent(plain -> cleared.put((int) own.getIndex(), (int) plain.getIndex()));
    }
    return new RowMarks(marks, columns, marked, cleared, marks.styles().dressed().getIndex());
  }

  /** Takes off what an earlier marking wrote. */
  void clear(SheetRow row) {
    if (columns.field(SheetColumns.REFERENCE).isPresent()) {
      List.copyOf(row.cells().keySet()).forEach(column -> row.restyle(column, cleared));
      row.cells().remove(marks.words());
      row.cells().remove(marks.reference());
    }
  }

  /** Marks a row; returns the height that its messages need, in points. */
  float mark(SheetRow row, RefusedLine line) {
    for (String column : line.byColumn().keySet()) {
      columns.field(column).ifPresent(field -> row.restyle(field, marked));
    }
    row.text(marks.words(), ErrorMarks.shortened(line.messages()), dressed);
    row.text(marks.reference(), line.reference(), 0);
    return ErrorMarks.points(line.messages());
  }
}
