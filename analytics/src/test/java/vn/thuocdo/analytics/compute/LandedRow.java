package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import vn.thuocdo.analytics.compute.RandomRows.Row;

/**
 * A random row as plain Java reads it.
 *
 * @param batch number of its file
 * @param place where it stands in the file
 */
record LandedRow(Row row, int batch, int place) {
  /** A cell as text; empty when nothing is known. */
  String text(String column) {
    String cell = row.cells().get(column);
    return cell.equals("NULL") ? "" : cell.replace("DATE ", "").replace("'", "");
  }

  boolean has(String column) {
    return !text(column).isEmpty();
  }

  LocalDate date(String column) {
    return LocalDate.parse(text(column));
  }

  long number(String column) {
    return Long.parseLong(text(column));
  }

  boolean isTrue(String column) {
    return text(column).equals("true");
  }
}
