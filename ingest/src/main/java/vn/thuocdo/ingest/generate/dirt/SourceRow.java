package vn.thuocdo.ingest.generate.dirt;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param cells as they stand in the file, quotes included, so that what is not changed stays
 */
record SourceRow(SourceTable table, List<String> cells) {
  SourceRow {
    cells = List.copyOf(cells);
  }

  /** The fields of a line, with their quotes; generated fields hold no doubled quotes. */
  static List<String> split(String line, char delimiter) {
    List<String> fields = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == delimiter && !quoted) {
        fields.add(line.substring(start, i));
        start = i + 1;
      }
    }
    fields.add(line.substring(start));
    return fields;
  }

  /** The value of a column, without quotes. */
  String value(String column) {
    return cells.get(table.indexOf(column)).replace("\"", "");
  }

  boolean has(String column) {
    return !value(column).isEmpty();
  }

  /** The row with another value in a column. */
  SourceRow with(String column, String value) {
    boolean quoted = value.indexOf(table.delimiter()) >= 0 || value.indexOf('\n') >= 0;
    List<String> changed = new ArrayList<>(cells);
    changed.set(table.indexOf(column), quoted ? '"' + value + '"' : value);
    return new SourceRow(table, changed);
  }

  /** The line. */
  String text() {
    return String.join(Character.toString(table.delimiter()), cells);
  }
}
