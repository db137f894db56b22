package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thuocdo.analytics.compute.ComputeReport.Failure;
import vn.thuocdo.analytics.duckdb.LakeViews;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.progress.Progress;

/** Brings the values table up to date: lake tables to exact sums, with DuckDB. */
public final class Compute {
  private static final int ROWS_PER_GROUP = 122_880;

  private final Catalogue catalogue;
  private final Lake lake;
  private final Clock clock;
  private final Progress progress;

  public Compute(Catalogue catalogue, Lake lake, Clock clock, Progress progress) {
    this.catalogue = catalogue;
    this.lake = lake;
    this.clock = clock;
    this.progress = progress;
  }

  /** Computes every indicator over all months and puts the result in the place of the old one. */
  public ComputeReport run(DuckDb db) {
    Instant start = clock.instant();
    Map<String, SnapshotId> sources = new LakeViews(db, lake).create(catalogue);
    LakeTable values = lake.table(ValuesTable.ID, ValuesTable.layout());
    List<Failure> failures =
        new ValuesComputation(db, catalogue, LocalDate.now(clock), progress).fill();
    return report(db, start, values, sources, failures);
  }

  private ComputeReport report(
      DuckDb db,
      Instant start,
      LakeTable values,
      Map<String, SnapshotId> sources,
      List<Failure> failures) {
    long rows = db.number("SELECT count(*) FROM computed");
    Path file = values.newFile("values");
    db.execute(
        """
        /* write indicator values */
        COPY (SELECT %s FROM computed)
        TO '%s' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d, FIELD_IDS %s)
        """
            .formatted(ValuesTable.layout().columnList(), file, ROWS_PER_GROUP, values.fieldIds()));
    SnapshotId snapshot =
        values.replaceAll(List.of(file), Map.of(ValuesTable.NOTE_SOURCES, noted(sources)));
    return new ComputeReport(
        "duckdb",
        (int) db.number("SELECT count(DISTINCT indicator_id) FROM computed"),
        rows,
        db.number("SELECT count(DISTINCT unit_code) FROM computed"),
        java.util.Optional.of(snapshot),
        failures,
        Duration.between(start, clock.instant()));
  }

  private static String noted(Map<String, SnapshotId> sources) {
    return sources.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(joining(","));
  }
}
