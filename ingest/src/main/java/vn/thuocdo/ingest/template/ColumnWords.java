package vn.thuocdo.ingest.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.TextPattern;
import vn.thuocdo.data.text.Bilingual;

/** What a contract says about a column, in words for the person who fills it in. */
final class ColumnWords {
  private ColumnWords() {}

  /** The few lines that fit into a header's comment. */
  static String summary(Column column) {
    List<String> lines = new ArrayList<>();
    lines.add(column.label().en());
    if (column.required()) {
      lines.add("Bắt buộc / required");
    }
    Bilingual type = type(column.type());
    lines.add(type.vi() + " / " + type.en());
    if (!column.codes().isEmpty()) {
      lines.add(String.join("; ", column.codes()));
    }
    pattern(column).ifPresent(words -> lines.add(words.vi() + " / " + words.en()));
    return String.join("\n", lines);
  }

  static Bilingual type(ColumnType type) {
    return switch (type) {
      case TEXT -> new Bilingual("chữ", "text");
      case CODE -> new Bilingual("một mã trong danh mục", "one code of the list");
      case SET ->
          new Bilingual(
              "một hay nhiều mã trong danh mục, nối bằng dấu ;",
              "one or more codes of the list, joined by ;");
      case UNIT ->
          new Bilingual("mã phường, xã, đặc khu (5 chữ số)", "code of the ward (5 digits)");
      case IDENTIFIER ->
          new Bilingual(
              "số định danh; chỉ lưu mã băm có khóa", "identifier; only a keyed hash is stored");
      case DATE ->
          new Bilingual("ngày: 31/03/2026 hoặc 2026-03-31", "day: 31/03/2026 or 2026-03-31");
      case MONTH -> new Bilingual("tháng: 03/2026 hoặc 2026-03", "month: 03/2026 or 2026-03");
      case INTEGER -> new Bilingual("số nguyên", "whole number");
      case DECIMAL -> new Bilingual("số thập phân", "decimal number");
      case BOOLEAN -> new Bilingual("có hoặc không", "yes or no");
    };
  }

  static Optional<Bilingual> pattern(Column column) {
    return column.pattern().map(TextPattern::words);
  }

  /** The limits of a column's values, or empty text. */
  static String range(Column column, Locale locale) {
    Bilingual from = new Bilingual("từ %s", "from %s");
    Bilingual to = new Bilingual("đến %s", "to %s");
    List<String> limits = new ArrayList<>();
    column.min().ifPresent(min -> limits.add(from.in(locale).formatted(limit(min, locale))));
    column.max().ifPresent(max -> limits.add(to.in(locale).formatted(limit(max, locale))));
    return String.join(" ", limits);
  }

  private static String limit(String written, Locale locale) {
    return written.equals("today") ? new Bilingual("hôm nay", "today").in(locale) : written;
  }
}
