package vn.thuocdo.ingest.template;

import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;

/** The sheet to fill in: title, hidden column names, labels, then room for the rows. */
record EntrySheet(DatasetContract contract, List<DatasetTemplate.Lead> leads) {
  private static final int TITLE = 0;
  private static final int NAMES = 1;
  private static final int LABELS = 2;
  private static final int FIRST_ROW = 3;
  private static final int PREPARED_ROWS = 1000;

  /** Excel takes no longer list inside a validation. */
  private static final int LONGEST_LIST = 255;

  private static final int LONGEST_NAME = 31;

  private static final String REQUIRED_FILL = "1F4E79";
  private static final String OPTIONAL_FILL = "DDEBF7";

  /** Shows a star behind the text and leaves the text as it is, so that the label is still read. */
  private static final String STARRED = "@\" *\"";

  /** The dataset's name, cut between words where it is too long for a tab. */
  String name() {
    String name = contract.name().vi();
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, name.lastIndexOf(' ', LONGEST_NAME));
  }

  void write(Worksheet sheet) {
    List<Column> columns = contract.columns();
    writeTitle(sheet, leads.size() + columns.size());
    for (int i = 0; i < leads.size(); i++) {
      writeLead(sheet, i, leads.get(i));
    }
    for (int i = 0; i < columns.size(); i++) {
      int at = leads.size() + i;
      prepare(sheet, at, columns.get(i));
      sheet.value(NAMES, at, columns.get(i).name());
      writeLabel(sheet, at, columns.get(i));
    }
    sheet.hideRow(NAMES);
    sheet.rowHeight(LABELS, 36);
    sheet.freezePane(leads.size() + 1, FIRST_ROW);
    printWide(sheet);
  }

  /** On landscape pages, with the labels on every one. */
  private static void printWide(Worksheet sheet) {
    sheet.pageOrientation("landscape");
    sheet.repeatRows(TITLE, LABELS);
  }

  private void writeTitle(Worksheet sheet, int columns) {
    sheet.value(
        TITLE,
        0,
        "%s / %s. (*) bắt buộc / required. Xem trang Ghi chú / see sheet Ghi chú."
            .formatted(contract.name().vi(), contract.name().en()));
    sheet.range(TITLE, 0, TITLE, columns - 1).merge();
    sheet.style(TITLE, 0).bold().fontSize(14).set();
    sheet.rowHeight(TITLE, 24);
  }

  private static void writeLead(Worksheet sheet, int at, DatasetTemplate.Lead lead) {
    sheet.value(NAMES, at, lead.name());
    sheet.value(LABELS, at, lead.label());
    sheet.style(LABELS, at).bold().wrapText(true).verticalAlignment("center").set();
    sheet.width(at, 14);
  }

  private static void writeLabel(Worksheet sheet, int at, Column column) {
    sheet.value(LABELS, at, column.label().vi());
    sheet.comment(LABELS, at, ColumnWords.summary(column));
    sheet
        .style(LABELS, at)
        .bold()
        .wrapText(true)
        .verticalAlignment("center")
        .fillColor(column.required() ? REQUIRED_FILL : OPTIONAL_FILL)
        .fontColor(column.required() ? "FFFFFF" : "000000")
        .format(column.required() ? STARRED : "@")
        .set();
  }

  private static void prepare(Worksheet sheet, int at, Column column) {
    sheet.width(at, Math.min(32, Math.max(14, column.label().vi().length() + 6)));
    sheet.style(at).format(format(column.type())).set();
    List<String> choices = choices(column);
    String list = String.join(",", choices);
    if (choices.isEmpty() || list.length() > LONGEST_LIST) {
      return;
    }
    sheet
        .range(FIRST_ROW, at, FIRST_ROW + PREPARED_ROWS - 1, at)
        .validateWithListByFormula("\"" + list + "\"")
        .showErrorMessage(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle(column.label().vi())
        .error("Chọn một giá trị trong danh sách. / Choose a value of the list.");
  }

  private static List<String> choices(Column column) {
    return switch (column.type()) {
      case CODE -> column.codes();
      case BOOLEAN -> List.of("có", "không");
      default -> List.of();
    };
  }

  /** Text where Excel would drop leading zeros or make a date of a month. */
  private static String format(ColumnType type) {
    return switch (type) {
      case TEXT, CODE, SET, UNIT, IDENTIFIER, MONTH -> "@";
      case DATE -> "dd/mm/yyyy";
      case INTEGER -> "0";
      case DECIMAL, BOOLEAN -> "General";
    };
  }
}
