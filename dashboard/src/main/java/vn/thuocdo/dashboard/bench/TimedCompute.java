package vn.thuocdo.dashboard.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import vn.thuocdo.analytics.compute.Compute;
import vn.thuocdo.analytics.compute.ComputeReport;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.quality.Quality;
import vn.thuocdo.analytics.quality.QualityReport;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.progress.Progress;

/** Computes the figures of a lake with a watch in the hand. */
record TimedCompute(Catalogue catalogue, Lake lake, Ledger ledger, Clock clock) {

  /**
   * What was computed.
   *
   * @param seconds with what is withheld and the commit
   */
  record Took(ComputeReport report, double seconds) {
    /** Seconds of one value group. */
    double ofGroup(String group) {
      return seconds(report.tookByGroup().get(group));
    }

    /** Seconds of all value groups that were computed whole. */
    double ofGroups() {
      return report.tookByGroup().values().stream().mapToDouble(Took::seconds).sum();
    }

    private static double seconds(Duration duration) {
      return duration.toMillis() / 1e3;
    }
  }

  /** Every indicator of the catalogue, over all months. */
  Took everything(ComputeSession session) {
    return timed(session, true);
  }

  /** What has changed. */
  Took changes(ComputeSession session) {
    return timed(session, false);
  }

  private Took timed(ComputeSession opened, boolean full) {
    try (ComputeSession session = opened) {
      Compute compute = new Compute(catalogue, lake, clock, Progress.SILENT);
      long start = System.nanoTime();
      ComputeReport report = full ? compute.runFull(session) : compute.run(session);
      if (!report.failures().isEmpty()) {
        throw new KpiException(
            ErrorCode.INTERNAL,
            "Cannot measure computing: %s".formatted(report.failures().get(0).reason()));
      }
      return new Took(report, since(start));
    }
  }

  /** Seconds for data quality. */
  double quality(boolean full) {
    Quality quality = new Quality(catalogue, lake, ledger, clock);
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.of(lake.home()))) {
      return seconds(() -> full ? quality.runFull(db) : quality.run(db));
    }
  }

  private static double seconds(Supplier<QualityReport> work) {
    long start = System.nanoTime();
    QualityReport report = work.get();
    if (!report.failures().isEmpty()) {
      throw new KpiException(
          ErrorCode.INTERNAL,
          "Cannot measure data quality: %s".formatted(report.failures().get(0).reason()));
    }
    return since(start);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
