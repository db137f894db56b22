package vn.thuocdo.dashboard.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.thuocdo.analytics.compute.ComputeEngine;
import vn.thuocdo.dashboard.bench.TimedCompute.Took;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.ingest.generate.Scale;

/**
 * How long computing takes: everything, one ward's new file, and the sums of one relation (the
 * people of the survey, the largest by far) beside hand-written SQL, PostgreSQL and Spark in the
 * same run.
 */
public final class ComputeBench {
  private static final double EVERYTHING_SECONDS = 60;
  private static final double WARD_PART = .05;
  private static final double HAND_WRITTEN = 1.25;
  private static final double POSTGRES = 10;
  private static final double SPARK = 5;

  private final Catalogue catalogue;
  private final Clock clock;
  private final Path folder;
  private final SampleCity city;
  private final Consumer<BenchLine> seen;
  private final List<BenchLine> lines = new ArrayList<>();

  /**
   * @param folder where the sample home is, or will be
   * @param seen gets each line as soon as it is measured
   */
  public ComputeBench(Catalogue catalogue, Clock clock, Path folder, Consumer<BenchLine> seen) {
    this.seen = seen;
    this.catalogue = catalogue;
    this.clock = clock;
    this.folder = folder;
    this.city = new SampleCity(catalogue, clock, folder);
  }

  /** Runs every measurement at a scale. */
  public List<BenchLine> run(Scale scale) {
    city.prepare(scale);
    Home home = city.home();
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home)) {
      TimedCompute compute = new TimedCompute(catalogue, lake, ledger, clock);
      double ours = everything(compute, home);
      handWritten(lake, ours);
      postgres(lake, ours);
      spark(compute, home, ours);
    }
    return lines;
  }

  private double everything(TimedCompute compute, Home home) {
    Took took = compute.everything(ComputeEngine.duckDb(home));
    double quality = compute.quality(true);
    note(
        BenchLine.ofGoal(
            "sums of %d indicators, %,d values, %,d units"
                .formatted(
                    took.report().indicators(),
                    took.report().valuesWritten(),
                    took.report().unitsRecomputed()),
            took.ofGroups(),
            "s",
            EVERYTHING_SECONDS));
    note(
        BenchLine.ofSeconds(
            "the same with what is withheld, committed", took.seconds(), "no goal"));
    note(BenchLine.ofSeconds("data quality", quality, "no goal"));
    oneWard(compute, home, took.seconds(), quality);
    return took.ofGroup("relation." + HandWrittenSums.RELATION);
  }

  private void oneWard(TimedCompute compute, Home home, double indicators, double quality) {
    long rows = city.landOneWard();
    double ward = compute.changes(ComputeEngine.duckDb(home)).seconds();
    double judged = compute.quality(false);
    note(
        BenchLine.ofRatioAtMost(
            "one ward's new visits, %,d rows: indicators".formatted(rows),
            ward,
            ward / indicators,
            WARD_PART,
            "of all indicators with what is withheld"));
    note(
        BenchLine.ofRatioAtMost(
            "the same with data quality",
            ward + judged,
            (ward + judged) / (indicators + quality),
            WARD_PART,
            "of all indicators and data quality"));
  }

  /** After the ward's file, so that both sides read the same rows. */
  private void handWritten(Lake lake, double ours) {
    HandWrittenRun hand = HandWrittenRun.of(catalogue, lake);
    note(
        BenchLine.ofRatioAtMost(
            "%s, 9 indicators, %d months: ours".formatted(HandWrittenSums.RELATION, hand.months()),
            ours,
            ours / hand.seconds(),
            HAND_WRITTEN,
            "hand-written SQL of DuckDB %.1f s; %,d sums compared, %,d different"
                .formatted(hand.seconds(), hand.found().sums(), hand.found().different())));
  }

  private void postgres(Lake lake, double ours) {
    Optional<Path> binaries = PostgresCluster.installed();
    if (binaries.isEmpty()) {
      note(BenchLine.ofSeconds("PostgreSQL", 0, "left out: it is not installed here"));
      return;
    }
    Path own = folder.resolve("postgres-" + System.nanoTime());
    try (PostgresCluster cluster = PostgresCluster.start(binaries.get(), own)) {
      double took = new PostgresSums(catalogue, lake, cluster, own).seconds();
      note(
          BenchLine.ofRatioAtLeast(
              "%s: the hand-written SQL by PostgreSQL %s"
                  .formatted(HandWrittenSums.RELATION, binaries.get().getParent().getFileName()),
              took,
              took / ours,
              POSTGRES,
              "ours %.1f s".formatted(ours)));
    }
  }

  private void spark(TimedCompute compute, Home home, double ours) {
    try {
      double took = SparkSums.seconds(compute, home);
      note(
          BenchLine.ofRatioAtLeast(
              "%s: by Spark on this machine".formatted(HandWrittenSums.RELATION),
              took,
              took / ours,
              SPARK,
              "ours %.1f s".formatted(ours)));
    } catch (KpiException withoutSpark) {
      if (withoutSpark.code() != ErrorCode.NOT_ALLOWED) {
        throw withoutSpark;
      }
      note(BenchLine.ofSeconds("Spark", 0, "left out: " + withoutSpark.getMessage()));
    }
  }

  private void note(BenchLine line) {
    seen.accept(line);
    lines.add(line);
  }
}
