package vn.thuocdo.dashboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.Scratch;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.LandingReport;
import vn.thuocdo.ingest.generate.Scale;

/**
 * How long landing takes, beside the engine's plain copy of the same file from CSV to Parquet in
 * the same run, and how much memory. The home is made for it and deleted.
 */
public final class IngestBench {
  private static final double MOST_TIMES_PLAIN = 3;
  private static final double MOST_PERCENT_OF_ALL = 5;
  private static final double MOST_WORKBOOK_SECONDS = 10;
  private static final double MOST_WORKBOOK_MEGABYTES = 512;
  private static final double MOST_MEGABYTES = 4096;
  private static final String WORKBOOK_HEAP = "256m";

  private final Catalogue catalogue;
  private final Clock clock;
  private final Path folder;
  private final Consumer<BenchLine> seen;
  private final List<BenchLine> lines = new ArrayList<>();

  /**
   * @param folder for the files, which an earlier run may have left there
   * @param seen gets each line as soon as it is measured
   */
  public IngestBench(Catalogue catalogue, Clock clock, Path folder, Consumer<BenchLine> seen) {
    this.catalogue = catalogue;
    this.clock = clock;
    this.folder = folder;
    this.seen = seen;
  }

  /** Runs every measurement at a scale. */
  public List<BenchLine> run(Scale scale) throws IOException {
    Files.createDirectories(folder);
    IngestFiles files = new IngestFiles(catalogue.units(), scale, folder);
    files.prepare();
    Path homes = Files.createTempDirectory(folder, "homes");
    try {
      warmUp(files, Home.open(homes.resolve("first")));
      survey(files, Home.open(homes.resolve("survey")));
      workbook(files, homes.resolve("workbook"));
    } finally {
      Scratch.delete(homes);
    }
    return lines;
  }

  /** Loads the classes of copying and landing, which takes seconds and is no part of either. */
  private void warmUp(IngestFiles files, Home home) {
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        Landing landing = new Landing(catalogue, lake, ledger, clock)) {
      for (String dataset : IngestFiles.SURVEY) {
        Path ward = files.oneWard(dataset);
        copy(ward);
        land(landing, dataset, ward);
      }
    }
  }

  private void survey(IngestFiles files, Home home) {
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        Landing landing = new Landing(catalogue, lake, ledger, clock)) {
      double all =
          besidePlain(landing, "survey_forms", files)
              + besidePlain(landing, "survey_members", files);
      note(
          BenchLine.ofGoal(
              "peak memory so far, plain copies too",
              (double) PeakMemory.megabytes(),
              "MB",
              MOST_MEGABYTES));
      oneWard(landing, files, all);
    }
  }

  private double besidePlain(Landing landing, String dataset, IngestFiles files) {
    Path file = files.whole(dataset);
    double plain = seconds(() -> copy(file));
    LandingReport[] report = new LandingReport[1];
    double landed = seconds(() -> report[0] = land(landing, dataset, file));
    String what = "%s: land %,d rows".formatted(dataset, report[0].counts().read());
    note(
        BenchLine.ofSeconds(what, landed, "the engine's plain copy takes %.2f s".formatted(plain)));
    note(
        BenchLine.ofGoal(
            dataset + ": landing beside the plain copy", landed / plain, "x", MOST_TIMES_PLAIN));
    return landed;
  }

  private void oneWard(Landing landing, IngestFiles files, double all) {
    double seconds = 0;
    for (String dataset : IngestFiles.SURVEY) {
      Path ward = files.oneWard(dataset);
      LandingReport[] report = new LandingReport[1];
      double landed = seconds(() -> report[0] = land(landing, dataset, ward));
      note(
          BenchLine.ofSeconds(
              "%s: one ward's file, %,d rows".formatted(dataset, report[0].counts().read()),
              landed,
              "into all that"));
      seconds += landed;
    }
    note(
        BenchLine.ofGoal(
            "one ward's files, of landing everything",
            100 * seconds / all,
            "%",
            MOST_PERCENT_OF_ALL));
  }

  private void workbook(IngestFiles files, Path home) {
    OwnProcess run =
        OwnProcess.run(
            WORKBOOK_HEAP,
            List.of(
                "ingest",
                "survey_members",
                files.workbook().toString(),
                "--home",
                home.toString()));
    String what =
        "a workbook of %,d rows, in a process of its own".formatted(IngestFiles.WORKBOOK_ROWS);
    note(BenchLine.ofGoal(what, run.seconds(), "s", MOST_WORKBOOK_SECONDS));
    note(
        BenchLine.ofGoal(
            "its peak memory", (double) run.peakMegabytes(), "MB", MOST_WORKBOOK_MEGABYTES));
  }

  private void note(BenchLine line) {
    seen.accept(line);
    lines.add(line);
  }

  private LandingReport land(Landing landing, String dataset, Path file) {
    return landing.land(dataset, file, LandingOptions.by("bench"));
  }

  private Path copy(Path file) {
    Path target = folder.resolve("plain.parquet");
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
      db.execute(
          "COPY (SELECT * FROM read_csv('%s')) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
              .formatted(file, target));
    }
    return target;
  }

  private static double seconds(Supplier<?> work) {
    long start = System.nanoTime();
    Object done = work.get();
    if (done == null) {
      throw new IllegalStateException("nothing was done");
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
