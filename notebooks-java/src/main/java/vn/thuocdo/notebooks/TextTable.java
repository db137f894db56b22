package vn.thuocdo.notebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws rows as a table of fixed-width text. */
final class TextTable {
  private static final int DIGITS = 4;

  private TextTable() {}

  static String of(List<String> columns, List<List<Object>> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    rows.forEach(row -> lines.add(row.stream().map(TextTable::text).toList()));
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        table.append(line.get(i)).append(" ".repeat(widths[i] - line.get(i).length() + 2));
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String text(Object cell) {
    if (cell == null) {
      return "-";
    }
    return cell instanceof Double number
        ? String.format(Locale.ROOT, "%." + DIGITS + "f", number)
        : cell.toString();
  }
}
