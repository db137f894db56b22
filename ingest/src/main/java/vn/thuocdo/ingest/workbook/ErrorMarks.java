package vn.thuocdo.ingest.workbook;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.thuocdo.ingest.quarantine.QuarantinedRow;
import vn.thuocdo.ingest.source.SheetColumns;

/**
 * Marks refused rows in a sheet: wrong cells stand out and carry a comment, a column lists the
 * messages, and a hidden column ties each row to the quarantine.
 */
final class ErrorMarks {
  /** Beyond this many wrong cells comments would make the workbook unwieldy. */
  static final int MOST_COMMENTS = 20_000;

  private static final int WORDS_LETTERS = 60;
  private static final int WORDS_WIDTH = WORDS_LETTERS * 256;
  private static final float LINE_POINTS = 15;

  /** Excel takes no higher rows. */
  private static final float MOST_POINTS = 409;

  /** Excel takes no longer text in a cell. */
  private static final int MOST_LETTERS = 32_767;

  private static final int LAST_FREE_FIELD = 16_381;
  private static final String WORDS_LABEL = "Lỗi cần sửa / Errors to correct";

  private final XSSFSheet sheet;
  private final SheetColumns columns;
  private final MarkStyles styles;
  private final CellNotes notes;
  private final int words;
  private final int reference;

  ErrorMarks(XSSFSheet sheet, SheetColumns columns) {
    this(sheet, columns, 0);
  }

  /**
   * @param used columns that are in use below the rows of {@code sheet}
   */
  ErrorMarks(XSSFSheet sheet, SheetColumns columns, int used) {
    this.sheet = sheet;
    this.columns = columns;
    this.styles = new MarkStyles(sheet.getWorkbook());
    this.notes = new CellNotes(sheet);
    int free = Math.max(firstFree(sheet, columns), used < LAST_FREE_FIELD ? used : 0);
    this.words = columns.field(SheetColumns.REASONS).orElse(free);
    this.reference =
        columns.field(SheetColumns.REFERENCE).orElse(this.words == free ? free + 1 : free);
  }

  private static int firstFree(XSSFSheet sheet, SheetColumns columns) {
    int free = columns.names().size();
    for (Row row : sheet) {
      int last = row.getLastCellNum();
      while (last > free && isBlank(row.getCell(last - 1))) {
        last--;
      }
      free = last >= LAST_FREE_FIELD ? free : Math.max(free, last);
    }
    return free;
  }

  private static boolean isBlank(Cell cell) {
    return cell == null || cell.getCellType() == CellType.BLANK;
  }

  /** The field with the messages of a row, counted from 0. */
  int words() {
    return words;
  }

  /** The hidden field that ties a row to the quarantine, counted from 0. */
  int reference() {
    return reference;
  }

  MarkStyles styles() {
    return styles;
  }

  /**
   * Marks every line.
   *
   * @param rows rows of the sheet that show a line, counted from 0
   */
  void mark(List<RefusedLine> lines, LineRows rows) {
    clearEarlier();
    writeHeader();
    boolean commented =
        lines.stream().mapToLong(line -> line.byColumn().size()).sum() <= MOST_COMMENTS;
    for (RefusedLine line : lines) {
      String remark = rows.remark(line.line());
      String text = remark.isEmpty() ? line.messages() : line.messages() + "\n" + remark;
      for (int row : rows.of(line.line())) {
        markCells(line, row, commented);
        tie(row, text, line.reference());
      }
    }
    sheet.setColumnWidth(words, WORDS_WIDTH);
    sheet.setColumnHidden(reference, true);
  }

  private void clearEarlier() {
    if (columns.field(SheetColumns.REFERENCE).isEmpty()) {
      return;
    }
    for (int row = columns.labels().orElse(columns.header()); row <= sheet.getLastRowNum(); row++) {
      XSSFRow marked = sheet.getRow(row);
      if (marked != null && !isBlank(marked.getCell(reference))) {
        marked.forEach(cell -> clear((XSSFCell) cell));
        marked.getCell(reference).setBlank();
        marked.getCell(words, MissingCellPolicy.CREATE_NULL_AS_BLANK).setBlank();
      }
    }
  }

  private void clear(XSSFCell cell) {
    styles.clear(cell);
    notes.clear(cell);
  }

  private void writeHeader() {
    XSSFRow header = sheet.getRow(columns.header() - 1);
    head(header, words, SheetColumns.REASONS);
    head(header, reference, SheetColumns.REFERENCE);
    columns.labels().ifPresent(labels -> head(sheet.getRow(labels - 1), words, WORDS_LABEL));
  }

  private void head(XSSFRow row, int field, String text) {
    XSSFCell cell = row.getCell(field, MissingCellPolicy.CREATE_NULL_AS_BLANK);
    cell.setCellValue(text);
    styles.dress(cell);
  }

  private void markCells(RefusedLine line, int at, boolean commented) {
    XSSFRow row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
    for (Map.Entry<String, List<QuarantinedRow>> column : line.byColumn().entrySet()) {
      OptionalInt field = columns.field(column.getKey());
      if (field.isPresent()) {
        markCell(row, field.getAsInt(), column.getValue(), commented);
      }
    }
  }

  private void tie(int at, String text, String to) {
    XSSFCell messages = sheet.getRow(at).getCell(words, MissingCellPolicy.CREATE_NULL_AS_BLANK);
    messages.setCellValue(shortened(text));
    styles.dress(messages);
    fit(sheet.getRow(at), text);
    sheet.getRow(at).getCell(reference, MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(to);
  }

  /** Makes a row high enough for its messages: programs do not do so by themselves. */
  static void fit(Row row, String text) {
    float points = points(text);
    if (row.getHeightInPoints() < points) {
      row.setHeightInPoints(points);
    }
  }

  /** The height of a row with these messages, in points. */
  static float points(String text) {
    int lines = text.lines().mapToInt(line -> 1 + line.length() / WORDS_LETTERS).sum();
    return Math.min(MOST_POINTS, lines * LINE_POINTS);
  }

  static String shortened(String text) {
    return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS - 1) + "…";
  }

  private void markCell(XSSFRow row, int field, List<QuarantinedRow> reasons, boolean commented) {
    XSSFCell cell = row.getCell(field);
    if (cell == null) {
      cell = row.createCell(field);
      cell.setCellStyle(sheet.getColumnStyle(field));
    }
    styles.mark(cell);
    if (commented) {
      notes.write(cell, reasons);
    }
  }
}
