package vn.thuocdo.analytics.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import vn.thuocdo.analytics.disclosure.Thresholds;
import vn.thuocdo.analytics.quality.QualityWithholding.Spot;
import vn.thuocdo.analytics.values.Measurement.Sums;
import vn.thuocdo.analytics.values.QualityTables;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.HomeSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.unit.Unit;

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
    return query.run(db, "dataset, measure, unit_code, month", this::value).stream()
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
    return query.run(db, "dataset, unit_code, month", this::reported).stream()
        .filter(row -> knows(row.unit()))
        .toList();
  }

  /** Agreements, by agreement and unit. */
  public List<AgreementRow> agreements(QualityQuestion question) {
    question.requireKnown(catalogue);
    question.topic().ifPresent(catalogue::agreement);
    QualityQuery query =
        new QualityQuery("agreements").where("agreement = ?", question.topic()).units(question);
    return query.run(db, "agreement, unit_code", this::agreement).stream()
        .filter(row -> knows(row.unit()))
        .filter(row -> question.dataset().map(d -> compares(row, d)).orElse(true))
        .toList();
  }

  private boolean compares(AgreementRow row, String dataset) {
    var comparison = catalogue.agreement(row.agreement()).comparison();
    return comparison.left().dataset().equals(dataset)
        || comparison.right().dataset().equals(dataset);
  }

  private QualityRow value(ResultSet row) throws SQLException {
    String dataset = row.getString("dataset");
    String month = row.getString("month");
    QualityUnit unit = unit(row);
    return new QualityRow(
        dataset,
        QualityMeasure.of(row.getString("measure")),
        unit,
        month,
        shown(new Spot(dataset, unit.code(), month), sums(row, "")));
  }

  private ReportingRow reported(ResultSet row) throws SQLException {
    return new ReportingRow(
        row.getString("dataset"),
        unit(row),
        row.getString("month"),
        row.getLong("expected"),
        row.getLong("actual"),
        row.getLong("on_time"),
        row.getObject("due_on", LocalDate.class),
        row.getBoolean("running"));
  }

  private AgreementRow agreement(ResultSet row) throws SQLException {
    String agreement = row.getString("agreement");
    QualityUnit unit = unit(row);
    Spot spot = new Spot(agreement, unit.code(), "");
    return new AgreementRow(
        agreement,
        unit,
        shown(spot, sums(row, "")),
        shown(spot, sums(row, "left_")),
        shown(spot, sums(row, "right_")));
  }

  private Optional<Sums> shown(Spot spot, Optional<Sums> sums) {
    return sums.filter(s -> !withheld.get().contains(spot));
  }

  private QualityUnit unit(ResultSet row) throws SQLException {
    String code = row.getString("unit_code");
    return new QualityUnit(
        code,
        row.getString("unit_level"),
        catalogue.units().find(code).map(Unit::fullName).orElse("Tất cả"));
  }

  private static Optional<Sums> sums(ResultSet row, String side) throws SQLException {
    long numerator = row.getLong(side + "numerator");
    long denominator = row.getLong(side + "denominator");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new Sums(numerator, OptionalLong.of(denominator)));
  }

  @Override
  public void close() {
    db.close();
  }
}
