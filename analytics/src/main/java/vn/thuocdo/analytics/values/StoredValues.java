package vn.thuocdo.analytics.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.data.duckdb.DuckDb;

/**
 * The rows of one snapshot of the values, in a session of their own: table {@code indicator_values}
 * with all of them and {@code totals} with those that are not broken down. Safe for any thread.
 */
record StoredValues(DuckDb db) {
  /** Each in the order of its look-ups, which then read a small part of the rows. */
  private static final List<String> IN_MEMORY =
      List.of(
          "CREATE TABLE indicator_values AS %s ORDER BY indicator_id, breakdown, period",
          "CREATE TABLE totals AS SELECT * FROM indicator_values WHERE breakdown = '' ORDER BY"
              + " period, unit_code");

  private static final List<String> WHERE_THEY_LIE =
      List.of(
          "CREATE VIEW indicator_values AS %s",
          "CREATE VIEW totals AS SELECT * FROM indicator_values WHERE breakdown = ''");

  /**
   * Loads rows.
   *
   * @param rows SELECT of them
   */
  static StoredValues inMemory(DuckDb db, String rows) {
    return made(db, IN_MEMORY, rows);
  }

  /** Reads rows where they lie whenever one is asked for. */
  static StoredValues whereTheyLie(DuckDb db, String rows) {
    return made(db, WHERE_THEY_LIE, rows);
  }

  private static StoredValues made(DuckDb db, List<String> statements, String rows) {
    statements.forEach(statement -> db.execute(statement.formatted(rows)));
    return new StoredValues(db);
  }

  /** Rows of one breakdown of an indicator, by unit, period and breakdown value. */
  List<Stored> of(String indicator, String breakdown, ValuesFilter filter) {
    List<Object> values = new ArrayList<>(List.of(indicator, breakdown));
    String sql =
        "SELECT %s FROM indicator_values WHERE indicator_id = ? AND breakdown = ? %s ORDER BY unit_code, period, breakdown_value"
            .formatted(Stored.COLUMNS, filter.conditions(values));
    try (DuckDb connection = db.duplicate()) {
      return List.copyOf(connection.query(sql, Stored::of, values.toArray()));
    }
  }

  /** Totals by indicator and in order of unit codes. */
  Map<String, List<Stored>> totals(ValuesFilter filter) {
    List<Object> values = new ArrayList<>();
    String where = "TRUE" + filter.conditions(values);
    return byIndicator(where + " ORDER BY unit_code, period", values);
  }

  /**
   * Totals of one unit by indicator, oldest first: its months, and every period of some indicators.
   *
   * @param stated ids of those
   */
  Map<String, List<Stored>> trends(String unitCode, List<String> stated) {
    return byIndicator(
        "unit_code = ? AND (period_kind = 'month' OR list_contains(string_split(?, ','),"
            + " indicator_id)) ORDER BY period",
        List.of(unitCode, String.join(",", stated)));
  }

  private Map<String, List<Stored>> byIndicator(String where, List<Object> values) {
    Map<String, List<Stored>> found = new LinkedHashMap<>();
    String sql = "SELECT %s, indicator_id FROM totals WHERE %s".formatted(Stored.COLUMNS, where);
    try (DuckDb connection = db.duplicate()) {
      connection.query(
          sql,
          row ->
              found
                  .computeIfAbsent(row.getString("indicator_id"), id -> new ArrayList<>())
                  .add(Stored.of(row)),
          values.toArray());
    }
    return found;
  }

  /** Last month with figures, by indicator. */
  Map<String, String> lastMonths() {
    Map<String, String> last = new LinkedHashMap<>();
    try (DuckDb connection = db.duplicate()) {
      connection.query(
          "SELECT indicator_id, max(period) FROM indicator_values WHERE period_kind = 'month' GROUP"
              + " BY 1",
          row -> last.put(row.getString(1), row.getString(2)));
    }
    return last;
  }

  /** Months that have figures of any indicator, oldest first. */
  List<String> months() {
    try (DuckDb connection = db.duplicate()) {
      return connection.query(
          "SELECT DISTINCT period FROM indicator_values WHERE period_kind = 'month' ORDER BY 1",
          row -> row.getString(1));
    }
  }
}
