package vn.thuocdo.dashboard.bench;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.analytics.compute.Compute;
import vn.thuocdo.analytics.compute.ComputeEngine;
import vn.thuocdo.analytics.disclosure.Thresholds;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.release.Release;
import vn.thuocdo.analytics.values.Audience;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.analytics.values.WithheldTable;
import vn.thuocdo.analytics.withholding.ValuesChange;
import vn.thuocdo.analytics.withholding.WithheldRows;
import vn.thuocdo.dashboard.encode.TableFormat;
import vn.thuocdo.dashboard.encode.ValueTable;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.progress.Progress;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.generate.GeneratedFile;
import vn.thuocdo.ingest.generate.SampleSources;
import vn.thuocdo.ingest.generate.Scale;

/**
 * What the one door costs: a request for values with and without it in the same run, and deciding
 * what is withheld of a month over all indicators. Everything happens in a folder of its own.
 */
public final class ReleaseBench {
  private static final int ROUNDS = 200;
  private static final Viewer READER =
      Viewer.of("bench", EnumSet.of(Role.LEADERSHIP), Scope.EVERYTHING);

  private final Catalogue catalogue;
  private final Clock clock;
  private final Path folder;
  private final List<BenchLine> lines = new ArrayList<>();

  public ReleaseBench(Catalogue catalogue, Clock clock, Path folder) {
    this.catalogue = catalogue;
    this.clock = clock;
    this.folder = folder;
  }

  /** Runs every measurement at a scale. */
  public List<BenchLine> run(Scale scale) {
    Home home = Home.open(folder.resolve("home"));
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home)) {
      land(scale, lake, ledger);
      try (ComputeSession session = ComputeEngine.duckDb(home)) {
        new Compute(catalogue, lake, clock, Progress.SILENT).run(session);
      }
      requests(lake);
      month(lake);
    }
    return lines;
  }

  private void land(Scale scale, Lake lake, Ledger ledger) {
    List<GeneratedFile> files =
        new SampleSources(catalogue.units(), Progress.SILENT)
            .write(scale, 1, folder.resolve("sources"))
            .files();
    try (Landing landing = new Landing(catalogue, lake, ledger, clock)) {
      files.forEach(file -> landing.land(file.dataset(), file.path(), LandingOptions.by("bench")));
    }
  }

  /** All wards of the city in a month, of every indicator in turn, as JSON. */
  private void requests(Lake lake) {
    Release release = new Release(catalogue);
    try (ValuesSnapshot open = load(lake, Audience.OPERATOR);
        ValuesSnapshot filtered = load(lake, Audience.VIEWER)) {
      Period month = newest(open);
      Supplier<Answers> plain = () -> new Answers(catalogue, Optional.of(open));
      Supplier<Answers> released =
          () -> release.to(READER).answers(new Answers(catalogue, Optional.of(filtered)));
      answer(plain, month); // both are warm before they are timed
      answer(released, month);
      double without = 0;
      double with = 0;
      for (int round = 0; round < ROUNDS; round++) {
        without += seconds(() -> answer(plain, month));
        with += seconds(() -> answer(released, month));
      }
      lines.add(
          BenchLine.ofSeconds(
              "%d rounds of every indicator's wards, released".formatted(ROUNDS),
              with,
              "without the filter %.2f s, %+.1f %% (goal: at most +10 %%)"
                  .formatted(without, 100 * (with / without - 1))));
    }
  }

  private ValuesSnapshot load(Lake lake, Audience audience) {
    return ValuesSnapshot.load(catalogue, lake, audience).orElseThrow();
  }

  private static Period newest(ValuesSnapshot values) {
    List<String> months = values.months();
    return Period.parse(months.get(months.size() - 1));
  }

  private long answer(Supplier<Answers> answers, Period month) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Answers now = answers.get();
    catalogue
        .indicators()
        .keySet()
        .forEach(
            id ->
                TableFormat.JSON.encode(
                    ValueTable.of(now.values(ValuesQuestion.wardsOf(id, "79", month))), body));
    return body.size();
  }

  private void month(Lake lake) {
    LakeTable values = lake.find(ValuesTable.ID).orElseThrow();
    HomeSettings settings = HomeSettings.of(lake.home());
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()));
        ValuesSnapshot open = load(lake, Audience.OPERATOR)) {
      YearMonth month = newest(open).lastMonth();
      Path rows = folder.resolve("month.parquet");
      db.execute(
          "COPY (SELECT * FROM %s WHERE period IN ('%s')) TO '%s' (FORMAT parquet)"
              .formatted(
                  ValuesTable.readSql(values.files()), String.join("', '", periods(month)), rows));
      WithheldRows deciding =
          new WithheldRows(
              db, catalogue, new Thresholds(settings.fewestShown(), settings.fewestShownBelow()));
      LakeTable table = lake.table(WithheldTable.ID, WithheldTable.layout());
      double took =
          seconds(() -> deciding.write(ValuesChange.toEverything(List.of(rows), List.of()), table));
      long figures = db.number("SELECT count(*) FROM read_parquet('%s')".formatted(rows));
      lines.add(
          BenchLine.ofSeconds(
              "withhold %s over all indicators, %,d figures".formatted(month, figures),
              took,
              "goal: under 10 s on 2 cores"));
    }
  }

  /** The month itself and the longer periods that end in it or hold it. */
  private static List<String> periods(YearMonth month) {
    return List.of(
        month.toString(),
        month + "-ytd",
        "%d-Q%d".formatted(month.getYear(), (month.getMonthValue() + 2) / 3),
        Integer.toString(month.getYear()));
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
