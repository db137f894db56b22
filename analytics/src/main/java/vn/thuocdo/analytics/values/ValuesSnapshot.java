package vn.thuocdo.analytics.values;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import vn.thuocdo.analytics.statement.Statements;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;

/** The computed values of one snapshot, for quick look-ups. Safe for any thread. */
public final class ValuesSnapshot implements AutoCloseable {
  private static final int MOST_UNITS_KEPT = 2000;

  private final SnapshotId id;
  private final Audience audience;
  private final Instant computedAt;
  private final Map<String, SnapshotId> sources;
  private final DuckDb db;
  private final Statements statements;
  private final List<String> stated;
  private final Map<String, Map<String, List<Stored>>> trendsByUnit = new ConcurrentHashMap<>();
  private final AtomicReference<Map<String, String>> lastMonths = new AtomicReference<>(Map.of());
  private final AtomicReference<List<String>> months = new AtomicReference<>(List.of());

  private ValuesSnapshot(
      SnapshotId id,
      Audience audience,
      Instant computedAt,
      Map<String, SnapshotId> sources,
      DuckDb db,
      Statements statements,
      List<String> stated) {
    this.id = id;
    this.audience = audience;
    this.computedAt = computedAt;
    this.sources = sources;
    this.db = db;
    this.statements = statements;
    this.stated = stated;
  }

  /** For whom figures are read. */
  public enum Audience {
    /** Whoever runs commands on the machine: every figure. */
    OPERATOR,
    /** Everybody else: what disclosure control withholds is marked as suppressed. */
    VIEWER
  }

  /** Loads the newest values into memory, for a server; empty before the first computation. */
  public static Optional<ValuesSnapshot> load(Catalogue catalogue, Lake lake) {
    return newest(catalogue, lake, "TABLE", Audience.VIEWER);
  }

  /** Opens the newest values where they lie, for a few questions; empty like {@link #load}. */
  public static Optional<ValuesSnapshot> open(Catalogue catalogue, Lake lake, Audience audience) {
    return newest(catalogue, lake, "VIEW", audience);
  }

  /** Opens an earlier state where it lies. */
  public static ValuesSnapshot open(
      Catalogue catalogue, Lake lake, SnapshotId state, Audience audience) {
    return at(catalogue, lake, lake.find(ValuesTable.ID).orElseThrow(), state, "VIEW", audience);
  }

  private static Optional<ValuesSnapshot> newest(
      Catalogue catalogue, Lake lake, String kind, Audience audience) {
    return lake.find(ValuesTable.ID)
        .flatMap(
            table ->
                table.currentSnapshot().map(id -> at(catalogue, lake, table, id, kind, audience)));
  }

  private static ValuesSnapshot at(
      Catalogue catalogue,
      Lake lake,
      LakeTable table,
      SnapshotId id,
      String kind,
      Audience audience) {
    List<Path> files = table.files(id);
    DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()));
    db.execute(
        "CREATE %s indicator_values AS %s"
            .formatted(
                kind,
                audience == Audience.OPERATOR
                    ? everything(files)
                    : released(files, WithheldTable.readSql(lake, id))));
    return new ValuesSnapshot(
        id,
        audience,
        Instant.ofEpochMilli(table.committedAtMillis(id)),
        ValuesTable.sources(table.summary(id)),
        db,
        Statements.read(
            db, lake, catalogue.dataset("assigned_targets"), catalogue.dataset("task_updates")),
        catalogue.indicators().values().stream()
            .filter(indicator -> indicator.formula().isStated())
            .map(Indicator::id)
            .toList());
  }

  private static String everything(List<Path> files) {
    return "SELECT *, FALSE AS suppressed FROM " + ValuesTable.readSql(files);
  }

  /** Withheld sums never get into memory; without a decision nothing that has sums is shown. */
  private static String released(List<Path> files, Optional<String> withheld) {
    String hidden = withheld.isPresent() ? "w.reason IS NOT NULL" : "v.missing_reason IS NULL";
    return """
        SELECT v.* REPLACE (
                 CASE WHEN %1$s THEN NULL ELSE v.numerator END AS numerator,
                 CASE WHEN %1$s THEN NULL ELSE v.denominator END AS denominator,
                 CASE WHEN %1$s THEN NULL ELSE v.stated END AS stated,
                 CASE WHEN %1$s THEN NULL ELSE v.missing_reason END AS missing_reason),
               %1$s AS suppressed
        FROM %2$s v %3$s"""
        .formatted(
            hidden,
            ValuesTable.readSql(files),
            withheld
                .map(
                    sql ->
                        "LEFT JOIN %s w ON w.indicator_id = v.indicator_id AND w.unit_code = v.unit_code AND w.period = v.period AND w.breakdown = v.breakdown"
                            .formatted(sql))
                .orElse(""));
  }

  /** Snapshot of the values table. */
  public SnapshotId id() {
    return id;
  }

  /** For whom the values were read. */
  public Audience audience() {
    return audience;
  }

  /** When the values were computed. */
  public Instant computedAt() {
    return computedAt;
  }

  /** What offices had stated when the values were opened. */
  public Statements statements() {
    return statements;
  }

  /** Snapshot of each dataset the values were computed from. */
  public Map<String, SnapshotId> sources() {
    return Map.copyOf(sources);
  }

  /**
   * Stored sums of an indicator.
   *
   * @param breakdown empty text for totals
   * @param filter what else must hold
   */
  public List<Stored> find(String indicator, String breakdown, Filter filter) {
    List<Object> values = new ArrayList<>(List.of(indicator, breakdown));
    StringBuilder sql =
        new StringBuilder(
            "SELECT * FROM indicator_values WHERE indicator_id = ? AND breakdown = ?");
    filter.unitCode().ifPresent(v -> add(sql, values, "unit_code = ?", v));
    filter.unitPrefix().ifPresent(v -> add(sql, values, "starts_with(unit_code, ?)", v));
    filter.unitLevel().ifPresent(v -> add(sql, values, "unit_level = ?", v));
    filter.province().ifPresent(v -> add(sql, values, "province_code = ?", v));
    filter.period().ifPresent(v -> add(sql, values, "period = ?", v));
    filter.periodKind().ifPresent(v -> add(sql, values, "period_kind = ?", v));
    sql.append(" ORDER BY unit_code, period, breakdown_value");
    try (DuckDb connection = db.duplicate()) {
      return connection.query(sql.toString(), Stored::of, values.toArray());
    }
  }

  /** The total of one unit in one period, if it is stored. */
  public Optional<Stored> find(String indicator, String unit, String period) {
    Filter exactly =
        new Filter(
            Optional.of(unit),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(period),
            Optional.empty());
    return find(indicator, "", exactly).stream().findFirst();
  }

  private static void add(StringBuilder sql, List<Object> values, String condition, String value) {
    sql.append(" AND ").append(condition);
    values.add(value);
  }

  /** Last month with figures of an indicator, such as {@code 2026-10}. */
  public Optional<String> lastMonth(String indicator) {
    return Optional.ofNullable(lastMonths().get(indicator));
  }

  private Map<String, String> lastMonths() {
    return lastMonths.updateAndGet(known -> known.isEmpty() ? readLastMonths() : known);
  }

  private Map<String, String> readLastMonths() {
    Map<String, String> read = new LinkedHashMap<>();
    try (DuckDb connection = db.duplicate()) {
      connection.query(
          "SELECT indicator_id, max(period) FROM indicator_values WHERE period_kind = 'month' GROUP BY 1",
          row -> read.put(row.getString(1), row.getString(2)));
    }
    return read;
  }

  /**
   * Totals of every indicator of one unit, oldest first: the months, and of stated figures every
   * period; asked for again at no cost.
   */
  public Map<String, List<Stored>> trendsOf(String unitCode) {
    if (trendsByUnit.size() > MOST_UNITS_KEPT) {
      trendsByUnit.clear();
    }
    return trendsByUnit.computeIfAbsent(unitCode, this::readTrendsOf);
  }

  private Map<String, List<Stored>> readTrendsOf(String unitCode) {
    Map<String, List<Stored>> trends = new LinkedHashMap<>();
    try (DuckDb connection = db.duplicate()) {
      connection.query(
          "SELECT * FROM indicator_values WHERE unit_code = ? AND breakdown = '' AND (period_kind = 'month' OR list_contains(string_split(?, ','), indicator_id)) ORDER BY period",
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
  public List<String> months() {
    return months.updateAndGet(known -> known.isEmpty() ? readMonths() : known);
  }

  private List<String> readMonths() {
    try (DuckDb connection = db.duplicate()) {
      return connection.query(
          "SELECT DISTINCT period FROM indicator_values WHERE period_kind = 'month' ORDER BY 1",
          row -> row.getString(1));
    }
  }

  /** Optional conditions of {@link #find}. */
  public record Filter(
      Optional<String> unitCode,
      Optional<String> unitPrefix,
      Optional<String> unitLevel,
      Optional<String> province,
      Optional<String> period,
      Optional<String> periodKind) {}

  @Override
  public void close() {
    db.close();
  }
}
