package vn.thuocdo.dashboard.encode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows on their way out, in any format.
 *
 * @param columns names in order
 * @param rows cells: String, Boolean, Long, BigDecimal, or null where there is nothing
 */
public record Table(List<String> columns, List<List<Object>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
  }
}
