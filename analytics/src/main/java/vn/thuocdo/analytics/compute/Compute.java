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
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.engine.LakeViews;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.lake.Lake;
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
    LakeTable values = lake.table(ValuesTable.ID, ValuesTable.layout());
    List<Failure> failures =
        new ValuesComputation(session, catalogue, LocalDate.now(clock), progress).fill();
    return report(session, start, values, sources, failures);
  }

  private ComputeReport report(
      ComputeSession session,
      Instant start,
      LakeTable values,
      Map<String, SnapshotId> sources,
      List<Failure> failures) {
    long rows = session.number("SELECT count(*) FROM computed");
    List<Path> files =
        session.write(
            "SELECT %s FROM computed".formatted(ValuesTable.layout().columnList()),
            values,
            "values");
    SnapshotId snapshot =
        values.replaceAll(files, Map.of(ValuesTable.NOTE_SOURCES, noted(sources)));
    return new ComputeReport(
        session.engine(),
        (int) session.number("SELECT count(DISTINCT indicator_id) FROM computed"),
        rows,
        session.number("SELECT count(DISTINCT unit_code) FROM computed"),
        Optional.of(snapshot),
        failures,
        Duration.between(start, clock.instant()));
  }

  private static String noted(Map<String, SnapshotId> sources) {
    return sources.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(joining(","));
  }
}
