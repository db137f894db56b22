package vn.thuocdo.analytics.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import vn.thuocdo.analytics.disclosure.Thresholds;
import vn.thuocdo.analytics.quality.QualityWithholding.Spot;
import vn.thuocdo.analytics.values.QualityTables;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.HomeSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;

/** Answers questions about data quality from one computation. Safe for any thread. */
public final class QualityAnswers implements AutoCloseable {
  private final Catalogue catalogue;
  private final DuckDb db;
  private final Optional<SnapshotId> snapshot;
  private final Optional<Instant> computedAt;
  private final boolean everywhere;
  private final Supplier<Set<Spot>> withheld;

  private QualityAnswers(
      Catalogue catalogue,
      DuckDb db,
      Optional<SnapshotId> snapshot,
      Optional<Instant> computedAt,
      boolean everywhere,
      Supplier<Set<Spot>> withheld) {
    this.catalogue = catalogue;
    this.db = db;
    this.snapshot = snapshot;
    this.computedAt = computedAt;
    this.everywhere = everywhere;
    this.withheld = withheld;
  }

  /** The same figures for the machine's operator: nothing is withheld. */
  public QualityAnswers unfiltered() {
    return new QualityAnswers(catalogue, db, snapshot, computedAt, true, Set::of);
  }

  /**
   * The same figures for somebody who knows less; to be closed by the owner of these.
   *
   * @param known what there is for whoever asks
   * @param all true when figures of all units together may be known too
   */
  public QualityAnswers within(Catalogue known, boolean all) {
    return new QualityAnswers(known, db, snapshot, computedAt, all, withheld);
  }

  private boolean knows(QualityUnit unit) {
    return unit.code().equals(QualityTables.ALL)
        ? everywhere
        : catalogue.units().find(unit.code()).isPresent();
  }

  /** Opens the newest figures where they lie; before the first computation there are none. */
  public static QualityAnswers open(Catalogue catalogue, Lake lake) {
    Optional<LakeTable> table = lake.find(QualityTables.VALUES);
    Optional<SnapshotId> snapshot = table.flatMap(LakeTable::currentSnapshot);
    DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()));
    QualityTables.createViews(db, lake);
    return new QualityAnswers(
        catalogue,
        db,
        snapshot,
        snapshot.map(
            id -> Instant.ofEpochMilli(table.orElseThrow().states().committedAtMillis(id))),
        true,
        once(() -> withheld(catalogue, lake, db)));
  }

  private static Set<Spot> withheld(Catalogue catalogue, Lake lake, DuckDb db) {
    HomeSettings settings = HomeSettings.of(lake.home());
    Thresholds thresholds = new Thresholds(settings.fewestShown(), settings.fewestShownBelow());
    try (DuckDb connection = db.duplicate()) {
      return new QualityWithholding(connection, catalogue, thresholds).decide();
    }
  }

  /** Decided when somebody asks who is not the operator, and then kept. */
  private static <T> Supplier<T> once(Supplier<T> supplier) {
    AtomicReference<T> known = new AtomicReference<>();
    return () -> known.updateAndGet(value -> value != null ? value : supplier.get());
  }

  private QualityReading reading() {
    return new QualityReading(catalogue.units(), withheld);
  }

  /** Snapshot of the measures; empty before the first computation. */
  public Optional<SnapshotId> snapshot() {
    return snapshot;
  }

  /** When the figures were computed. */
  public Optional<Instant> computedAt() {
    return computedAt;
  }

  /** Measures, by dataset, measure, unit and month. */
  public List<QualityRow> values(QualityQuestion question) {
    question.requireKnown(catalogue);
    question.topic().ifPresent(QualityMeasure::of);
    QualityQuery query =
        new QualityQuery("quality")
            .where("dataset = ?", question.dataset())
            .where("measure = ?", question.topic())
            .where("month = ?", question.month())
            .units(question);
    return query.run(db, "dataset, measure, unit_code, month", reading()::measure).stream()
        .filter(row -> knows(row.unit()))
        .toList();
  }

  /** Reporting rates, by dataset, unit and month. */
  public List<ReportingRow> reporting(QualityQuestion question) {
    question.requireKnown(catalogue);
    QualityQuery query =
        new QualityQuery("reporting_rates")
            .where("dataset = ?", question.dataset())
            .where("month = ?", question.month())
            .units(question);
    return query.run(db, "dataset, unit_code, month", reading()::reporting).stream()
        .filter(row -> knows(row.unit()))
        .toList();
  }

  /** Agreements, by agreement and unit. */
  public List<AgreementRow> agreements(QualityQuestion question) {
    question.requireKnown(catalogue);
    question.topic().ifPresent(catalogue::agreement);
    QualityQuery query =
        new QualityQuery("agreements").where("agreement = ?", question.topic()).units(question);
    return query.run(db, "agreement, unit_code", reading()::agreement).stream()
        .filter(row -> knows(row.unit()))
        .filter(row -> question.dataset().map(d -> compares(row, d)).orElse(true))
        .toList();
  }

  private boolean compares(AgreementRow row, String dataset) {
    var comparison = catalogue.agreement(row.agreement()).comparison();
    return comparison.left().dataset().equals(dataset)
        || comparison.right().dataset().equals(dataset);
  }

  @Override
  public void close() {
    db.close();
  }
}
