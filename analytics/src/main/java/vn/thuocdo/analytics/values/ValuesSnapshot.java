package vn.thuocdo.analytics.values;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  /** Rows of both kinds of look-ups that are kept, about 50 MB each; an empty answer takes room. */
  private static final int ROOM = 200_000;

  private final SnapshotId id;
  private final Audience audience;
  private final Instant computedAt;
  private final Map<String, SnapshotId> sources;
  private final Set<String> failed;
  private final StoredValues stored;
  private final Supplier<Statements> statements;
  private final LookUps<Question, List<Stored>> figures =
      new LookUps<>(ROOM, rows -> rows.size() + 1);
  private final LookUps<ValuesFilter, Map<String, List<Stored>>> totals =
      new LookUps<>(ROOM, rows -> rows.values().stream().mapToInt(List::size).sum() + 1);
  private final Trends trends;
  private final LongerPeriods longer;

  /** How rows are opened. */
  @FunctionalInterface
  private interface Opening {
    StoredValues open(DuckDb db, String rows);
  }

  private ValuesSnapshot(
      SnapshotId id,
      Audience audience,
      Instant computedAt,
      Map<String, SnapshotId> sources,
      Set<String> failed,
      StoredValues stored,
      Supplier<Statements> statements,
      Trends trends,
      LongerPeriods longer) {
    this.id = id;
    this.audience = audience;
    this.computedAt = computedAt;
    this.sources = sources;
    this.failed = failed;
    this.stored = stored;
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
    return newest(catalogue, lake, StoredValues::inMemory, audience);
  }

  /** Opens the newest values where they lie, for a few questions; empty like {@link #load}. */
  public static Optional<ValuesSnapshot> open(Catalogue catalogue, Lake lake, Audience audience) {
    return newest(catalogue, lake, StoredValues::whereTheyLie, audience);
  }

  /** Opens an earlier state where it lies. */
  public static ValuesSnapshot open(
      Catalogue catalogue, Lake lake, SnapshotId state, Audience audience) {
    return at(
        catalogue,
        lake,
        lake.find(ValuesTable.ID).orElseThrow(),
        state,
        StoredValues::whereTheyLie,
        audience);
  }

  private static Optional<ValuesSnapshot> newest(
      Catalogue catalogue, Lake lake, Opening opening, Audience audience) {
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
      Opening opening,
      Audience audience) {
    List<Path> files = table.files(id);
    DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()));
    StoredValues stored = opening.open(db, audience.rows(lake, id, files));
    Instant computedAt = Instant.ofEpochMilli(table.states().committedAtMillis(id));
    Map<String, String> notes = table.states().summary(id);
    return new ValuesSnapshot(
        id,
        audience,
        computedAt,
        ValuesTable.sources(notes),
        ValuesTable.failed(notes),
        stored,
        Statements.of(db, lake, catalogue, ValuesTable.sources(notes)),
        Trends.of(stored, catalogue),
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

  /** True when an indicator has no values because computing it failed. */
  public boolean isFailed(String indicator) {
    return failed.contains(indicator);
  }

  /** What is looked up of one indicator; rights are applied to what is found, never before. */
  private record Question(String indicator, String breakdown, ValuesFilter filter) {}

  /**
   * Stored sums of an indicator.
   *
   * @param breakdown empty text for totals
   * @param filter what else must hold
   */
  public List<Stored> find(String indicator, String breakdown, ValuesFilter filter) {
    return figures.find(
        new Question(indicator, breakdown, filter), () -> read(indicator, breakdown, filter));
  }

  private List<Stored> read(String indicator, String breakdown, ValuesFilter filter) {
    return filter.isLongerThanStored()
        ? longer.of(indicator, stored.of(indicator, breakdown, filter.months()), filter)
        : stored.of(indicator, breakdown, filter);
  }

  /** The total of one unit in one period, if it is stored. */
  public Optional<Stored> find(String indicator, String unit, String period) {
    return find(indicator, "", ValuesFilter.exactly(unit, period)).stream().findFirst();
  }

  /** Totals of every indicator, by indicator and in order of unit codes; one look-up. */
  public Map<String, List<Stored>> totals(ValuesFilter filter) {
    return totals.find(filter, () -> readTotals(filter));
  }

  private Map<String, List<Stored>> readTotals(ValuesFilter filter) {
    if (!filter.isLongerThanStored()) {
      return stored.totals(filter);
    }
    Map<String, List<Stored>> found = stored.totals(filter.months());
    found.replaceAll((indicator, months) -> longer.of(indicator, months, filter));
    return found;
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
    stored.db().close();
  }
}
