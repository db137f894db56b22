package vn.thuocdo.ingest.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.RowRule;
import vn.thuocdo.data.text.Bilingual;

/** The sheet that explains the dataset: all of it in Vietnamese, then all of it in English. */
final class NotesSheet {
  private static final List<Bilingual> HOW_TO_WRITE =
      List.of(
          new Bilingual(
              "Ngày viết 31/03/2026 hoặc 2026-03-31; tháng viết 03/2026 hoặc 2026-03.",
              "Days are written 31/03/2026 or 2026-03-31, months 03/2026 or 2026-03."),
          new Bilingual(
              "Số không có dấu phân cách hàng nghìn; phần thập phân viết sau dấu chấm. Tiền tính bằng đồng.",
              "Numbers have no grouping marks; decimals follow a dot. Money is in whole VND."),
          new Bilingual(
              "Có/không viết: có, không (hoặc yes, no, 1, 0, x). Cột chỉ đánh dấu x thì ô trống là không.",
              "Yes/no is written có, không (or yes, no, 1, 0, x). In a column of x marks alone an empty cell means no."),
          new Bilingual(
              "Mã là chữ: giữ số 0 ở đầu. Dòng gửi lại cùng khóa sẽ thay dòng cũ.",
              "Codes are text: keep leading zeros. A row sent again with the same key replaces the older one."));

  private static final List<Bilingual> HEADINGS =
      List.of(
          new Bilingual("Tên cột", "Column"),
          new Bilingual("Mã cột", "Name"),
          new Bilingual("Kiểu", "Type"),
          new Bilingual("Bắt buộc", "Required"),
          new Bilingual("Danh mục mã", "Codes"),
          new Bilingual("Giới hạn", "Range"),
          new Bilingual("Ghi chú", "Remark"));

  private static final Bilingual REQUIRED = new Bilingual("bắt buộc", "required");
  private static final Bilingual KEY = new Bilingual("khóa của dòng", "part of the key");
  private static final Bilingual PERSONAL =
      new Bilingual(
          "[P] thông tin cá nhân: dùng để kiểm tra, không lưu",
          "[P] personal text: checked, never stored");
  private static final Bilingual REJECTED = new Bilingual("Từ chối dòng", "Row is refused");
  private static final Bilingual WARNED = new Bilingual("Cảnh báo", "Warning");

  private final DatasetContract contract;
  private int row;

  NotesSheet(DatasetContract contract) {
    this.contract = contract;
  }

  void write(Worksheet sheet) {
    int[] widths = {30, 26, 44, 12, 44, 26, 60};
    for (int i = 0; i < widths.length; i++) {
      sheet.width(i, widths[i]);
    }
    writeIn(Locale.forLanguageTag("vi"), sheet);
    row++;
    writeIn(Locale.ENGLISH, sheet);
  }

  private void writeIn(Locale locale, Worksheet sheet) {
    heading(sheet, contract.name().in(locale) + " (" + contract.id() + ")");
    line(sheet, List.of(contract.about().in(locale)));
    HOW_TO_WRITE.forEach(words -> line(sheet, List.of(words.in(locale))));
    row++;
    line(sheet, HEADINGS.stream().map(words -> words.in(locale)).toList());
    sheet.range(row - 1, 0, row - 1, HEADINGS.size() - 1).style().bold().set();
    contract.columns().forEach(column -> line(sheet, facts(column, locale)));
    row++;
    contract.rules().forEach(rule -> line(sheet, facts(rule, locale)));
  }

  private List<String> facts(Column column, Locale locale) {
    return List.of(
        column.label().in(locale),
        column.name(),
        ColumnWords.type(column.type()).in(locale),
        column.required() ? REQUIRED.in(locale) : "",
        String.join("; ", column.codes()),
        ColumnWords.range(column, locale),
        remark(column, locale));
  }

  private String remark(Column column, Locale locale) {
    List<String> remarks = new ArrayList<>();
    if (contract.key().contains(column.name())) {
      remarks.add(KEY.in(locale));
    }
    ColumnWords.pattern(column).ifPresent(words -> remarks.add(words.in(locale)));
    if (column.personal()) {
      remarks.add(PERSONAL.in(locale));
    }
    return String.join("; ", remarks);
  }

  private static List<String> facts(RowRule rule, Locale locale) {
    Bilingual fate = rule.severity() == RowRule.Severity.REJECT ? REJECTED : WARNED;
    return List.of(fate.in(locale), String.join(", ", rule.columns()), rule.message().in(locale));
  }

  private void heading(Worksheet sheet, String text) {
    sheet.value(row, 0, text);
    sheet.style(row++, 0).bold().fontSize(14).set();
  }

  private void line(Worksheet sheet, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      sheet.value(row, i, cells.get(i));
    }
    row++;
  }
}
