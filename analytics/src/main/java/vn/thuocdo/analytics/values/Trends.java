package vn.thuocdo.analytics.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.indicator.Indicator;

/** The months of one snapshot's values, read when first asked for. Safe for any thread. */
final class Trends {
  private static final int MOST_UNITS_KEPT = 2000;

  private final DuckDb db;
  private final List<String> stated;
  private final Map<String, Map<String, List<Stored>>> byUnit = new ConcurrentHashMap<>();
  private final AtomicReference<Map<String, String>> lastMonths = new AtomicReference<>(Map.of());
  private final AtomicReference<List<String>> months = new AtomicReference<>(List.of());

  private Trends(DuckDb db, List<String> stated) {
    this.db = db;
    this.stated = stated;
  }

  /**
   * @param db session with table {@code indicator_values}
   */
  static Trends of(DuckDb db, Catalogue catalogue) {
    return new Trends(
        db,
        catalogue.indicators().values().stream()
            .filter(indicator -> indicator.formula().isStated())
            .map(Indicator::id)
            .toList());
  }

  /** Last month with figures of an indicator. */
  Optional<String> lastMonth(String indicator) {
    return Optional.ofNullable(lastMonths().get(indicator));
  }

  private Map<String, String> lastMonths() {
    return lastMonths.updateAndGet(known -> known.isEmpty() ? readLastMonths() : known);
  }

  private Map<String, String> readLastMonths() {
    Map<String, String> read = new LinkedHashMap<>();
    try (DuckDb connection = db.duplicate()) {
      connection.query(
          "SELECT indicator_id, max(period) FROM indicator_values WHERE period_kind = 'month' GROUP"
              + " BY 1",
          row -> read.put(row.getString(1), row.getString(2)));
    }
    return read;
  }

  /** Totals of every indicator of one unit, oldest first. */
  Map<String, List<Stored>> of(String unitCode) {
    if (byUnit.size() > MOST_UNITS_KEPT) {
      byUnit.clear();
    }
    return byUnit.computeIfAbsent(unitCode, this::read);
  }

  private Map<String, List<Stored>> read(String unitCode) {
    Map<String, List<Stored>> trends = new LinkedHashMap<>();
    try (DuckDb connection = db.duplicate()) {
      connection.query(
          "SELECT * FROM indicator_values WHERE unit_code = ? AND breakdown = '' AND (period_kind ="
              + " 'month' OR list_contains(string_split(?, ','), indicator_id)) ORDER BY period",
          row ->
              trends
                  .computeIfAbsent(row.getString("indicator_id"), id -> new ArrayList<>())
                  .add(Stored.of(row)),
          unitCode,
          String.join(",", stated));
    }
    return trends;
  }

  /** Months that have figures of any indicator, oldest first. */
  List<String> months() {
    return months.updateAndGet(known -> known.isEmpty() ? readMonths() : known);
  }

  private List<String> readMonths() {
    try (DuckDb connection = db.duplicate()) {
      return connection.query(
          "SELECT DISTINCT period FROM indicator_values WHERE period_kind = 'month' ORDER BY 1",
          row -> row.getString(1));
    }
  }
}
