package vn.thuocdo.analytics.quality;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import vn.thuocdo.analytics.duckdb.DuckDbSession;
import vn.thuocdo.analytics.engine.LakeViews;
import vn.thuocdo.analytics.engine.Sources;
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

  /** Brings every figure up to date in a fresh session, computing what changed, and writes them. */
  public QualityReport run(DuckDb db) {
    return run(db, false);
  }

  /** Computes every figure from all rows. */
  public QualityReport runFull(DuckDb db) {
    return run(db, true);
  }

  private QualityReport run(DuckDb db, boolean full) {
    try (LakeChange change = lake.change()) {
      LakeTable parts = change.table(QualityTables.PARTS, QualityTables.parts());
      PartsState earlier = full ? PartsState.NONE : PartsState.read(parts);
      Sources sources =
          new Sources(
              lake,
              earlier.sources(),
              new LakeViews(new DuckDbSession(db), lake).create(catalogue));
      QualityParts computed = new QualityParts(db, catalogue, sources, earlier);
      computed.create();
      fromBooks(db);
      new MeasureSums(db).rollUp();
      new Agreements(db).rollUp();
      write(
          db,
          parts,
          "quality_parts",
          QualityTables.parts(),
          PartsState.notes(sources.now(), computed.definitions()));
      long figures = write(db, change);
      change.commit(connection -> {});
      return new QualityReport(figures, computed.failures());
    }
  }

  private void fromBooks(DuckDb db) {
    new QualityBooks(db, ledger, ZONE).create(catalogue);
    new QualityPlaces(db).create(catalogue.units());
    ReportingRates rates = new ReportingRates(db);
    rates.createDuties(catalogue);
    rates.create(LocalDate.ofInstant(clock.instant(), ZONE));
    new MeasureSums(db).create();
  }

  private static long write(DuckDb db, LakeChange change) {
    return write(db, change, "rated", QualityTables.VALUES, QualityTables.values())
        + write(db, change, "reported", QualityTables.REPORTING, QualityTables.reporting())
        + write(db, change, "agreed", QualityTables.AGREEMENTS, QualityTables.agreements());
  }

  private static long write(
      DuckDb db, LakeChange change, String from, TableId id, TableLayout layout) {
    return write(db, change.table(id, layout), from, layout, Map.of());
  }

  private static long write(
      DuckDb db, LakeTable table, String from, TableLayout layout, Map<String, String> notes) {
    Path file = table.newFile("quality");
    db.execute(
        "COPY (SELECT %s FROM %s ORDER BY ALL) TO '%s' (FORMAT parquet, COMPRESSION zstd, FIELD_IDS %s)"
            .formatted(layout.columnList(), from, file, table.fieldIds()));
    table.replaceAll(List.of(file), notes);
    return db.number("SELECT count(*) FROM " + from);
  }
}
