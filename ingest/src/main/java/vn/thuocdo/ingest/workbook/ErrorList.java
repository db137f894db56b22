package vn.thuocdo.ingest.workbook;

import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.ingest.quarantine.QuarantinedRow;
import vn.thuocdo.ingest.source.SheetColumns;

/** The sheet that lists every error, each with a link to its cell. */
final class ErrorList {
  private static final String NAME = "Lỗi";
  private static final List<String> HEADINGS =
      List.of("Dòng / Row", "Cột / Column", "Lỗi", "Error", "Mã lỗi / Code");
  private static final int[] WIDTHS = {12, 28, 60, 60, 28};
  private static final int LETTER = 256;

  /** Excel opens no sheet with more links. */
  private static final int MOST_LINKS = 65_000;

  private final Workbook workbook;
  private final DatasetContract contract;
  private final SheetColumns columns;
  private final Sheet sheet;
  private final CellStyle link;
  private int next;

  ErrorList(Workbook workbook, DatasetContract contract, SheetColumns columns) {
    this.workbook = workbook;
    this.contract = contract;
    this.columns = columns;
    this.sheet = newSheet(workbook);
    Font underlined = workbook.createFont();
    underlined.setUnderline(Font.U_SINGLE);
    underlined.setColor(IndexedColors.BLUE.getIndex());
    this.link = workbook.createCellStyle();
    link.setFont(underlined);
  }

  private static Sheet newSheet(Workbook workbook) {
    int earlier = workbook.getSheetIndex(NAME);
    if (earlier > 0 && isOurs(workbook.getSheetAt(earlier))) {
      workbook.removeSheetAt(earlier);
    }
    return workbook.createSheet(workbook.getSheet(NAME) == null ? NAME : NAME + " (Thước Đo)");
  }

  private static boolean isOurs(Sheet sheet) {
    return sheet.getRow(0) != null
        && sheet.getRow(0).getCell(0) != null
        && HEADINGS.get(0).equals(sheet.getRow(0).getCell(0).toString());
  }

  /**
   * Writes the list.
   *
   * @param rows rows of the first sheet that show a line, counted from 0
   * @param words field with the messages, for errors of no column
   */
  void write(List<RefusedLine> lines, LineRows rows, int words) {
    writeHeadings();
    for (RefusedLine line : lines) {
      List<Integer> shown = rows.of(line.line());
      line.reasons().forEach(reason -> write(reason, shown.isEmpty() ? -1 : shown.get(0), words));
    }
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, next - 1, 0, HEADINGS.size() - 1));
  }

  private void writeHeadings() {
    Font bold = workbook.createFont();
    bold.setBold(true);
    CellStyle style = workbook.createCellStyle();
    style.setFont(bold);
    Row row = sheet.createRow(next++);
    for (int i = 0; i < HEADINGS.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(HEADINGS.get(i));
      cell.setCellStyle(style);
      sheet.setColumnWidth(i, WIDTHS[i] * LETTER);
    }
  }

  private void write(QuarantinedRow reason, int at, int words) {
    List<String> names = RefusedLine.columns(reason);
    Row row = sheet.createRow(next++);
    Cell line = row.createCell(0);
    line.setCellValue((double) (at < 0 ? reason.line() : at + 1));
    row.createCell(1).setCellValue(String.join(", ", names.stream().map(this::label).toList()));
    row.createCell(2).setCellValue(reason.message().vi());
    row.createCell(3).setCellValue(reason.message().en());
    row.createCell(4).setCellValue(reason.code());
    if (at >= 0 && next <= MOST_LINKS) {
      int field = names.stream().findFirst().map(columns::field).orElse(noField()).orElse(words);
      point(line, new CellReference(at, field).formatAsString());
    }
  }

  private static OptionalInt noField() {
    return OptionalInt.empty();
  }

  private String label(String column) {
    return contract.find(column).map(Column::label).map(label -> label.vi()).orElse(column);
  }

  private void point(Cell cell, String target) {
    Hyperlink hyperlink = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    String name = workbook.getSheetName(0).replace("'", "''");
    hyperlink.setAddress("'%s'!%s".formatted(name, target));
    cell.setHyperlink(hyperlink);
    cell.setCellStyle(link);
  }
}
