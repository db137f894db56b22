package vn.thuocdo.dashboard.bench;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.thuocdo.analytics.compute.Compute;
import vn.thuocdo.analytics.compute.ComputeEngine;
import vn.thuocdo.analytics.compute.ComputeReport;
import vn.thuocdo.analytics.duckdb.DuckDbSession;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.engine.LakeViews;
import vn.thuocdo.analytics.quality.Quality;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.SparkSettings;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.progress.Progress;
import vn.thuocdo.ingest.generate.Scale;

/**
 * How long computing takes: everything, one ward's new file, and the sums of one relation beside
 * hand-written SQL, PostgreSQL and Spark in the same run.
 */
public final class ComputeBench {
  private static final String GROUP = "relation." + HandWrittenSums.RELATION;

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
      double group = everything(lake, ledger);
      handWritten(lake, group);
      postgres(lake, group);
      spark(lake, group);
    }
    return lines;
  }

  private double everything(Lake lake, Ledger ledger) {
    long start = System.nanoTime();
    ComputeReport report = compute(catalogue, ComputeEngine.duckDb(lake.home()), lake, true);
    double indicators = since(start);
    double sums = report.tookByGroup().values().stream().mapToDouble(ComputeBench::seconds).sum();
    double quality = quality(lake, ledger, true);
    note(
        BenchLine.ofSeconds(
            "sums of %d indicators, %,d values, %,d units"
                .formatted(report.indicators(), report.valuesWritten(), report.unitsRecomputed()),
            sums,
            "goal: at most 60 s on two cores"));
    note(BenchLine.ofSeconds("the same with what is withheld, committed", indicators, "no goal"));
    note(BenchLine.ofSeconds("data quality", quality, "no goal"));
    oneWard(lake, ledger, indicators + quality);
    return seconds(report.tookByGroup().get(GROUP));
  }

  private void oneWard(Lake lake, Ledger ledger, double all) {
    long rows = city.landOneWard();
    long start = System.nanoTime();
    compute(catalogue, ComputeEngine.duckDb(lake.home()), lake, false);
    double indicators = since(start);
    double quality = quality(lake, ledger, false);
    note(
        BenchLine.ofSeconds(
            "one ward's new visits, %,d rows, with data quality".formatted(rows),
            indicators + quality,
            "%.1f %% of computing everything (goal: at most 5 %%); indicators %.1f s, quality %.1f s"
                .formatted(100 * (indicators + quality) / all, indicators, quality)));
  }

  private ComputeReport compute(
      Catalogue what, ComputeSession opened, Lake lake, boolean everything) {
    try (ComputeSession session = opened) {
      Compute compute = new Compute(what, lake, clock, Progress.SILENT);
      return everything ? compute.runFull(session) : compute.run(session);
    }
  }

  private double quality(Lake lake, Ledger ledger, boolean everything) {
    long start = System.nanoTime();
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()))) {
      Quality quality = new Quality(catalogue, lake, ledger, clock);
      if (everything) {
        quality.runFull(db);
      } else {
        quality.run(db);
      }
    }
    return since(start);
  }

  /** After the ward's file, so that both sides read the same rows. */
  private void handWritten(Lake lake, double group) {
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()))) {
      new LakeViews(new DuckDbSession(db), lake).create(catalogue);
      FormMonths months = FormMonths.of(db);
      long start = System.nanoTime();
      db.execute(
          "CREATE TABLE hand AS " + HandWrittenSums.sql(months.first().atDay(1), months.count()));
      double hand = since(start);
      SameSums.Found found = new SameSums(db, lake, months.first()).compare();
      note(
          BenchLine.ofSeconds(
              "%s, 9 indicators, %d months: hand-written SQL of DuckDB"
                  .formatted(HandWrittenSums.RELATION, months.count()),
              hand,
              "ours %.1f s, ratio %.2f (goal: at most 1.25); %,d sums compared, %,d different"
                  .formatted(group, group / hand, found.sums(), found.different())));
    }
  }

  private void postgres(Lake lake, double group) {
    Optional<Path> binaries = PostgresCluster.installed();
    if (binaries.isEmpty()) {
      note(BenchLine.ofSeconds("PostgreSQL", 0, "left out: it is not installed here"));
      return;
    }
    Path own = folder.resolve("postgres-" + System.nanoTime());
    try (PostgresCluster cluster = PostgresCluster.start(binaries.get(), own)) {
      double took = new PostgresSums(catalogue, lake, cluster, own).seconds();
      note(
          BenchLine.ofSeconds(
              "%s: the same SQL by PostgreSQL %s"
                  .formatted(HandWrittenSums.RELATION, binaries.get().getParent().getFileName()),
              took,
              "%.1f times ours (goal: at least 10)".formatted(took / group)));
    }
  }

  private void spark(Lake lake, double group) {
    try {
      ComputeSession session = ComputeEngine.SPARK.open(lake.home(), SparkSettings.at("local[*]"));
      ComputeReport report = compute(onlyRelation(), session, lake, true);
      double took = seconds(report.tookByGroup().get(GROUP));
      note(
          BenchLine.ofSeconds(
              "%s: by Spark on this machine".formatted(HandWrittenSums.RELATION),
              took,
              "%.1f times ours (goal: at least 5)".formatted(took / group)));
    } catch (KpiException withoutSpark) {
      note(BenchLine.ofSeconds("Spark", 0, "left out: " + withoutSpark.getMessage()));
    }
  }

  private Catalogue onlyRelation() {
    Map<String, Indicator> indicators =
        catalogue.indicators().values().stream()
            .filter(
                i -> i.formula().relation().filter(HandWrittenSums.RELATION::equals).isPresent())
            .collect(toMap(Indicator::id, i -> i));
    return new Catalogue(
        catalogue.units(),
        catalogue.agencies(),
        catalogue.datasets(),
        catalogue.relations(),
        catalogue.agreements(),
        indicators,
        Map.of(),
        List.of());
  }

  private void note(BenchLine line) {
    seen.accept(line);
    lines.add(line);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }
}
