package vn.thuocdo.analytics.quality;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import vn.thuocdo.analytics.duckdb.DuckDbSession;
import vn.thuocdo.analytics.engine.LakeViews;
import vn.thuocdo.analytics.values.QualityTables;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.TableId;
import vn.thuocdo.data.lake.TableLayout;
import vn.thuocdo.data.ledger.Ledger;

/**
 * Brings data quality up to date: the ledger's books and the newest rows become measures, reporting
 * rates and agreements, replaced in the lake in one change.
 */
public final class Quality {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Catalogue catalogue;
  private final Lake lake;
  private final Ledger ledger;
  private final Clock clock;

  public Quality(Catalogue catalogue, Lake lake, Ledger ledger, Clock clock) {
    this.catalogue = catalogue;
    this.lake = lake;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Computes everything in a fresh session and writes it. */
  public QualityReport run(DuckDb db) {
    new LakeViews(new DuckDbSession(db), lake).create(catalogue);
    new QualityBooks(db, ledger, ZONE).create(catalogue);
    new QualityPlaces(db).create(catalogue.units());
    ReportingRates rates = new ReportingRates(db);
    rates.createDuties(catalogue);
    rates.create(LocalDate.ofInstant(clock.instant(), ZONE));
    new MeasureSums(db, catalogue).fill();
    rollUp(db);
    List<QualityReport.Failure> failures = new Agreements(db, catalogue).create();
    return new QualityReport(write(db), failures);
  }

  private static void rollUp(DuckDb db) {
    db.execute(
        """
        /* quality of wards, provinces and all, by month and over all months */
        CREATE TABLE rated AS
        WITH units AS (
          SELECT m.* EXCLUDE (unit), p.unit_code, p.unit_level, p.province_code
          FROM measured m JOIN quality_places p ON p.part = m.unit
          UNION ALL
          SELECT * EXCLUDE (unit), 'all', 'all', NULL FROM measured),
        months AS (
          SELECT * FROM units WHERE month <> ''
          UNION ALL
          SELECT * REPLACE ('all' AS month) FROM units)
        SELECT dataset, measure, unit_code, unit_level, province_code, month,
               CAST(sum(numerator) AS BIGINT) AS numerator, CAST(sum(denominator) AS BIGINT) AS denominator
        FROM months GROUP BY ALL HAVING sum(denominator) > 0
        """);
  }

  private long write(DuckDb db) {
    try (LakeChange change = lake.change()) {
      long figures =
          write(db, change, "rated", QualityTables.VALUES, QualityTables.values())
              + write(db, change, "reported", QualityTables.REPORTING, QualityTables.reporting())
              + write(db, change, "agreed", QualityTables.AGREEMENTS, QualityTables.agreements());
      change.commit(connection -> {});
      return figures;
    }
  }

  private static long write(
      DuckDb db, LakeChange change, String from, TableId id, TableLayout layout) {
    LakeTable table = change.table(id, layout);
    Path file = table.newFile("quality");
    db.execute(
        "COPY (SELECT %s FROM %s ORDER BY ALL) TO '%s' (FORMAT parquet, COMPRESSION zstd, FIELD_IDS %s)"
            .formatted(layout.columnList(), from, file, table.fieldIds()));
    table.replaceAll(List.of(file), Map.of());
    return db.number("SELECT count(*) FROM " + from);
  }
}
