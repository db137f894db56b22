package vn.thuocdo.analytics.compute;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.engine.LakeViews;
import vn.thuocdo.analytics.engine.Sources;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
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

  /** Computes what changed since the last run, and leaves the rest as it is. */
  public ComputeReport run(ComputeSession session) {
    return run(session, false);
  }

  /** Computes every indicator over all months and puts the result in the place of the old one. */
  public ComputeReport runFull(ComputeSession session) {
    return run(session, true);
  }

  private ComputeReport run(ComputeSession session, boolean full) {
    Instant start = clock.instant();
    try (LakeChange change = lake.change()) {
      LakeTable table = change.table(ValuesTable.ID, ValuesTable.layout());
      EarlierValues earlier =
          full ? EarlierValues.read(table).forgotten() : EarlierValues.read(table);
      Sources sources =
          new Sources(lake, earlier.sources(), new LakeViews(session, lake).create(catalogue));
      LocalDate today = LocalDate.now(clock);
      ValuesComputation computation = new ValuesComputation(session, catalogue, today);
      Circumstances circumstances = Circumstances.of(today, computation.prepare());
      Definitions definitions = new Definitions(catalogue, today);
      Extents extents =
          new Extents(
              session, catalogue, computation, definitions, earlier, circumstances, sources);
      Recomputed done =
          new ValuesRun(
                  session, catalogue, computation, definitions, earlier, extents, sources, table)
              .run(progress);
      return report(
          session, done, commit(change, table, earlier, sources, circumstances, done), start);
    }
  }

  private ComputeReport report(
      ComputeSession session, Recomputed done, SnapshotId snapshot, Instant start) {
    return new ComputeReport(
        session.engine(),
        done.indicators().size(),
        done.values(),
        done.units().size(),
        done.groups(),
        done.kept(),
        Optional.of(snapshot),
        0,
        done.tookByGroup(),
        done.failures(),
        Duration.between(start, clock.instant()));
  }

  /** The values and what is withheld of them become visible together. */
  private SnapshotId commit(
      LakeChange change,
      LakeTable table,
      EarlierValues earlier,
      Sources sources,
      Circumstances circumstances,
      Recomputed done) {
    if (!table.currentSnapshot().equals(earlier.snapshot())) {
      throw new KpiException(
          ErrorCode.INTERNAL,
          "Cannot commit the values: somebody else has computed them meanwhile. Run it again.");
    }
    boolean sameFiles = Set.copyOf(done.files()).equals(Set.copyOf(earlier.files()));
    try (Decision decision = Decision.open(catalogue, lake, change)) {
      if (sameFiles && sources.unchanged() && decision.holdsFor(earlier)) {
        return earlier.snapshot().orElseThrow();
      }
      SnapshotId snapshot =
          table.replace(
              without(earlier.files(), done.files()),
              without(done.files(), earlier.files()),
              EarlierValues.notes(sources.now(), circumstances, done.states(), done.failed()));
      decision.write(earlier, done.files(), snapshot);
      change.commit(connection -> {});
      return snapshot;
    }
  }

  static List<Path> without(List<Path> files, List<Path> others) {
    return files.stream().filter(file -> !others.contains(file)).toList();
  }
}
