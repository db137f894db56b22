package vn.thuocdo.analytics.engine;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * The keys of some rows that are looked for in a large table.
 *
 * @param columns of a key, in quotes where needed
 * @param table with the keys, in quotes where needed
 */
public record AmongKeys(List<String> columns, String table) {
  public AmongKeys {
    columns = List.copyOf(columns);
  }

  /** Keys of one column. */
  public static AmongKeys of(String column, String table) {
    return new AmongKeys(List.of(column), table);
  }

  /**
   * SQL that holds where values are one of the keys. It says between which keys, too, because rows
   * of one place mostly lie together, and engines then skip the parts of files beside them.
   *
   * @param values SQL of as many values as a key has columns
   */
  public String sql(List<String> values) {
    return "(%1$s) IN (SELECT (%2$s) FROM %3$s) AND %4$s >= (SELECT min(%5$s) FROM %3$s) AND %4$s <= (SELECT max(%5$s) FROM %3$s)"
        .formatted(
            values.stream().collect(joining(", ")),
            columns.stream().collect(joining(", ")),
            table,
            values.get(0),
            columns.get(0));
  }

  /** The same for keys of one column. */
  public String sql(String value) {
    return sql(List.of(value));
  }
}
