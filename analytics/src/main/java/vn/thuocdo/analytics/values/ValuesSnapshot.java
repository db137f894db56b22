package vn.thuocdo.analytics.values;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.thuocdo.analytics.statement.Statements;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;

/** The computed values of one snapshot, for quick look-ups. Safe for any thread. */
public final class ValuesSnapshot implements AutoCloseable {
  /** In the order of look-ups, which then read a small part of the rows. */
  private static final String IN_MEMORY =
      "CREATE TABLE indicator_values AS %s ORDER BY indicator_id, breakdown, period";

  private static final String WHERE_THEY_LIE = "CREATE VIEW indicator_values AS %s";

  private final SnapshotId id;
  private final Audience audience;
  private final Instant computedAt;
  private final Map<String, SnapshotId> sources;
  private final DuckDb db;
  private final Supplier<Statements> statements;
  private final LookUps lookUps = new LookUps();
  private final Trends trends;
  private final LongerPeriods longer;

  private ValuesSnapshot(
      SnapshotId id,
      Audience audience,
      Instant computedAt,
      Map<String, SnapshotId> sources,
      DuckDb db,
      Supplier<Statements> statements,
      Trends trends,
      LongerPeriods longer) {
    this.id = id;
    this.audience = audience;
    this.computedAt = computedAt;
    this.sources = sources;
    this.db = db;
    this.statements = statements;
    this.trends = trends;
    this.longer = longer;
  }

  /** Loads the newest values into memory, for a server; empty before the first computation. */
  public static Optional<ValuesSnapshot> load(Catalogue catalogue, Lake lake) {
    return load(catalogue, lake, Audience.VIEWER);
  }

  /** As {@link #load(Catalogue, Lake)}, for an audience. */
  public static Optional<ValuesSnapshot> load(Catalogue catalogue, Lake lake, Audience audience) {
    return newest(catalogue, lake, IN_MEMORY, audience);
  }

  /** Opens the newest values where they lie, for a few questions; empty like {@link #load}. */
  public static Optional<ValuesSnapshot> open(Catalogue catalogue, Lake lake, Audience audience) {
    return newest(catalogue, lake, WHERE_THEY_LIE, audience);
  }

  /** Opens an earlier state where it lies. */
  public static ValuesSnapshot open(
      Catalogue catalogue, Lake lake, SnapshotId state, Audience audience) {
    return at(
        catalogue, lake, lake.find(ValuesTable.ID).orElseThrow(), state, WHERE_THEY_LIE, audience);
  }

  private static Optional<ValuesSnapshot> newest(
      Catalogue catalogue, Lake lake, String opening, Audience audience) {
    return lake.find(ValuesTable.ID)
        .flatMap(
            table ->
                table
                    .currentSnapshot()
                    .map(id -> at(catalogue, lake, table, id, opening, audience)));
  }

  private static ValuesSnapshot at(
      Catalogue catalogue,
      Lake lake,
      LakeTable table,
      SnapshotId id,
      String opening,
      Audience audience) {
    List<Path> files = table.files(id);
    DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()));
    db.execute(opening.formatted(audience.rows(lake, id, files)));
    Instant computedAt = Instant.ofEpochMilli(table.committedAtMillis(id));
    return new ValuesSnapshot(
        id,
        audience,
        computedAt,
        ValuesTable.sources(table.summary(id)),
        db,
        Statements.of(db, lake, catalogue, ValuesTable.sources(table.summary(id))),
        Trends.of(db, catalogue),
        LongerPeriods.of(catalogue, computedAt));
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

  /** What offices had stated when the values were computed. */
  public Statements statements() {
    return statements.get();
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
  public List<Stored> find(String indicator, String breakdown, ValuesFilter filter) {
    return lookUps.find(
        new LookUps.Key(indicator, breakdown, filter), () -> read(indicator, breakdown, filter));
  }

  private List<Stored> read(String indicator, String breakdown, ValuesFilter filter) {
    return filter.isLongerThanStored()
        ? longer.of(indicator, stored(indicator, breakdown, filter.months()), filter)
        : stored(indicator, breakdown, filter);
  }

  private List<Stored> stored(String indicator, String breakdown, ValuesFilter filter) {
    List<Object> values = new ArrayList<>(List.of(indicator, breakdown));
    String sql =
        "SELECT * FROM indicator_values WHERE indicator_id = ? AND breakdown = ? %s ORDER BY unit_code, period, breakdown_value"
            .formatted(filter.conditions(values));
    try (DuckDb connection = db.duplicate()) {
      return connection.query(sql, Stored::of, values.toArray());
    }
  }

  /** The total of one unit in one period, if it is stored. */
  public Optional<Stored> find(String indicator, String unit, String period) {
    return find(indicator, "", ValuesFilter.exactly(unit, period)).stream().findFirst();
  }

  /** Totals of every indicator, by indicator and in order of unit codes; one look-up. */
  public Map<String, List<Stored>> totals(ValuesFilter filter) {
    if (!filter.isLongerThanStored()) {
      return stored(filter);
    }
    Map<String, List<Stored>> totals = stored(filter.months());
    totals.replaceAll((indicator, months) -> longer.of(indicator, months, filter));
    return totals;
  }

  private Map<String, List<Stored>> stored(ValuesFilter filter) {
    List<Object> values = new ArrayList<>();
    String sql =
        "SELECT * FROM indicator_values WHERE breakdown = '' %s ORDER BY unit_code, period"
            .formatted(filter.conditions(values));
    Map<String, List<Stored>> totals = new LinkedHashMap<>();
    try (DuckDb connection = db.duplicate()) {
      connection.query(
          sql,
          row ->
              totals
                  .computeIfAbsent(row.getString("indicator_id"), id -> new ArrayList<>())
                  .add(Stored.of(row)),
          values.toArray());
    }
    return totals;
  }

  /** Last month with figures of an indicator, such as {@code 2026-10}. */
  public Optional<String> lastMonth(String indicator) {
    return trends.lastMonth(indicator);
  }

  /**
   * Totals of every indicator of one unit, oldest first: the months, and of stated figures every
   * period; asked for again at no cost.
   */
  public Map<String, List<Stored>> trendsOf(String unitCode) {
    return trends.of(unitCode);
  }

  /** Months that have figures of any indicator, oldest first. */
  public List<String> months() {
    return trends.months();
  }

  @Override
  public void close() {
    db.close();
  }
}
