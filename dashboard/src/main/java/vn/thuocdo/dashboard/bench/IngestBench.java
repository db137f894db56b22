package vn.thuocdo.dashboard.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.progress.Progress;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.LandingReport;
import vn.thuocdo.ingest.generate.GeneratedFile;
import vn.thuocdo.ingest.generate.SampleSources;
import vn.thuocdo.ingest.generate.Scale;

/**
 * How long landing takes, beside the engine's plain copy of the same file from CSV to Parquet in
 * the same run. Everything happens in a folder of its own.
 */
public final class IngestBench {
  private static final int WORKBOOK_ROWS = 100_000;
  private static final String WORKBOOK_HEAP = "256m";

  private final Catalogue catalogue;
  private final Clock clock;
  private final Path folder;
  private final List<BenchLine> lines = new ArrayList<>();

  public IngestBench(Catalogue catalogue, Clock clock, Path folder) {
    this.catalogue = catalogue;
    this.clock = clock;
    this.folder = folder;
  }

  /** Runs every measurement at a scale. */
  public List<BenchLine> run(Scale scale) {
    List<GeneratedFile> files =
        new SampleSources(catalogue.units(), Progress.SILENT)
            .write(scale, 1, folder.resolve("sources"))
            .files();
    Path forms = together(files, "survey_forms");
    Path members = together(files, "survey_members");
    Home home = Home.open(folder.resolve("home"));
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        Landing landing = new Landing(catalogue, lake, ledger, clock)) {
      double all =
          against(landing, "survey_forms", forms) + against(landing, "survey_members", members);
      oneWard(landing, forms, all);
      workbook();
    }
    return lines;
  }

  private double against(Landing landing, String dataset, Path file) {
    double plain = seconds(() -> copy(file));
    LandingReport[] report = new LandingReport[1];
    double landed = seconds(() -> report[0] = land(landing, dataset, file));
    lines.add(
        BenchLine.ofSeconds(
            "%s: land %,d rows".formatted(dataset, report[0].counts().read()),
            landed,
            "plain copy %.1f s, ratio %.2f (goal: at most 3)".formatted(plain, landed / plain)));
    return landed;
  }

  private void oneWard(Landing landing, Path forms, double all) {
    Path ward = folder.resolve("one-ward.csv");
    try (BufferedReader from = Files.newBufferedReader(forms);
        BufferedWriter to = Files.newBufferedWriter(ward)) {
      to.write(from.readLine() + "\n");
      String first = from.readLine();
      String code = first.substring(0, first.indexOf('-', 2));
      for (String line = first; line != null && line.startsWith(code); line = from.readLine()) {
        to.write(line.replaceFirst("-1,", "-9,") + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double seconds = seconds(() -> land(landing, "survey_forms", ward));
    lines.add(
        BenchLine.ofSeconds(
            "survey_forms: one ward's file into all that",
            seconds,
            "%.1f %% of landing everything (goal: at most 5 %%)".formatted(100 * seconds / all)));
  }

  private void workbook() {
    Path file = folder.resolve("members.xlsx");
    try (OutputStream bytes = Files.newOutputStream(file);
        Workbook workbook = new Workbook(bytes, "bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      List<String> header =
          List.of("form_id", "member_no", "full_name", "birth_date", "sex", "device");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(0, i, header.get(i));
      }
      for (int row = 1; row <= WORKBOOK_ROWS; row++) {
        sheet.value(row, 0, "X-" + row);
        sheet.value(row, 1, 1);
        sheet.value(row, 2, "Nguyễn Văn " + row);
        sheet.value(row, 3, "1980-05-01");
        sheet.value(row, 4, "male");
        sheet.value(row, 5, "smartphone");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path home = folder.resolve("workbook-home");
    OwnProcess run =
        OwnProcess.run(
            WORKBOOK_HEAP,
            List.of("ingest", "survey_members", file.toString(), "--home", home.toString()));
    lines.add(
        BenchLine.ofSeconds(
            "survey_members: a workbook of %,d rows".formatted(WORKBOOK_ROWS),
            run.seconds(),
            "a process of its own, peak %d MB (goals: at most 10 s and 512 MB)"
                .formatted(run.peakMegabytes())));
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

  private Path together(List<GeneratedFile> files, String dataset) {
    Path all = folder.resolve(dataset + ".csv");
    try (BufferedWriter to = Files.newBufferedWriter(all)) {
      String header = "";
      for (GeneratedFile file : files) {
        if (file.dataset().equals(dataset)) {
          try (BufferedReader from = Files.newBufferedReader(file.path())) {
            String own = from.readLine();
            if (header.isEmpty()) {
              header = own;
              to.write(own + "\n");
            }
            if (own.equals(header)) {
              from.transferTo(to);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
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
