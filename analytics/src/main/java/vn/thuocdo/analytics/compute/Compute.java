package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.compute.ComputeReport.Failure;
import vn.thuocdo.analytics.disclosure.Suppression;
import vn.thuocdo.analytics.disclosure.Thresholds;
import vn.thuocdo.analytics.duckdb.WithheldRows;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.engine.LakeViews;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.analytics.values.WithheldTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.HomeSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.progress.Progress;

/** Brings the values table up to date: lake tables to exact sums. */
public final class Compute {
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
  public ComputeReport run(ComputeSession session) {
    Instant start = clock.instant();
    Map<String, SnapshotId> sources = new LakeViews(session, lake).create(catalogue);
    List<Failure> failures =
        new ValuesComputation(session, catalogue, LocalDate.now(clock), progress).fill();
    SnapshotId snapshot = commit(session, sources);
    return new ComputeReport(
        session.engine(),
        (int) session.number("SELECT count(DISTINCT indicator_id) FROM computed"),
        session.number("SELECT count(*) FROM computed"),
        session.number("SELECT count(DISTINCT unit_code) FROM computed"),
        Optional.of(snapshot),
        failures,
        Duration.between(start, clock.instant()));
  }

  /** The values and what is withheld of them become visible together. */
  private SnapshotId commit(ComputeSession session, Map<String, SnapshotId> sources) {
    try (LakeChange change = lake.change()) {
      LakeTable values = change.table(ValuesTable.ID, ValuesTable.layout());
      List<Path> files =
          session.write(
              "SELECT %s FROM computed".formatted(ValuesTable.layout().columnList()),
              values,
              "values");
      SnapshotId snapshot =
          values.replaceAll(files, Map.of(ValuesTable.NOTE_SOURCES, noted(sources)));
      LakeTable withheld = change.table(WithheldTable.ID, WithheldTable.layout());
      withheld.replaceAll(
          List.of(decide(files, withheld)), Map.of(WithheldTable.NOTE_VALUES, snapshot.toString()));
      change.commit(connection -> {});
      return snapshot;
    }
  }

  private Path decide(List<Path> files, LakeTable withheld) {
    HomeSettings settings = HomeSettings.of(lake.home());
    Thresholds thresholds = new Thresholds(settings.fewestShown(), settings.fewestShownBelow());
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()))) {
      return new WithheldRows(db, catalogue, new Suppression(thresholds)).write(files, withheld);
    }
  }

  private static String noted(Map<String, SnapshotId> sources) {
    return sources.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(joining(","));
  }
}
