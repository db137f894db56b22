package vn.thuocdo.dashboard.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuocdo.dashboard.encode.LandingFacts;
import vn.thuocdo.data.audit.AuditEvent.Action;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.LandingReport;
import vn.thuocdo.ingest.engine.LandingEngine;

/** Lands source files. */
@Command(
    name = "ingest",
    description = "Lands source files into a dataset: typed, checked, never twice.")
final class IngestCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "DATASET", description = "Dataset the files belong to.")
  private String dataset;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files; - is standard input.")
  private List<String> files;

  @Option(names = "--dry-run", description = "Check only; write nothing.")
  private boolean dryRun;

  @Option(
      names = "--max-rejected",
      defaultValue = "100",
      paramLabel = "PERCENT",
      description = "Refuse a file of which more rows are bad.")
  private BigDecimal maxRejected;

  @Option(
      names = "--engine",
      defaultValue = "duckdb",
      paramLabel = "ENGINE",
      description =
          "duckdb (default), or spark for CSV and Parquet extracts beyond one machine; FILE may"
              + " then be a folder of part files.")
  private LandingEngine.Kind engine;

  @Mixin private SparkOptions spark;

  private final Console console;

  IngestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int exit = 0;
    try (Installation installation = Installation.open(common)) {
      installation.catalogue().dataset(dataset);
      installation.use(engine, spark.settings(installation.lake().home()));
      LandingOptions options = new LandingOptions(dryRun, maxRejected, common.user());
      List<Map<String, Object>> all = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (String file : files) {
        try {
          List<LandingReport> reports = land(installation, file, options);
          all.add(LandingFacts.of(reports));
          reports.forEach(report -> text.append(sentence(report)).append('\n'));
          note(installation, reports);
        } catch (KpiException e) {
          console.complain(e.getMessage());
          exit = e.code().exitCode();
        }
      }
      if (!all.isEmpty()) {
        Map<String, Object> answer = all.size() == 1 ? all.get(0) : Map.of("files", all);
        common.answer(console, answer, text.toString().stripTrailing());
      }
    }
    return exit;
  }

  private void note(Installation installation, List<LandingReport> reports) {
    if (!dryRun) {
      reports.forEach(
          report ->
              installation.note(
                  Action.UPLOAD,
                  "%s %s, %d rows"
                      .formatted(report.dataset(), report.file(), report.counts().read())));
    }
  }

  private List<LandingReport> land(Installation installation, String file, LandingOptions options)
      throws IOException {
    if (!file.equals("-")) {
      Path path = Path.of(file);
      return installation.landing().landAll(dataset, path, path.getFileName().toString(), options);
    }
    Path copy =
        Files.createTempFile(installation.lake().home().temporary(), "standard-input", ".csv");
    try {
      Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
      return installation.landing().landAll(dataset, copy, "standard-input", options);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  static String sentence(LandingReport report) {
    if (report.sameAs().isPresent()) {
      return "%s: the same bytes landed before as %s; nothing to do"
          .formatted(report.file(), report.sameAs().get());
    }
    return "%-40s %,11d read = %,d accepted + %,d superseding + %,d duplicate + %,d waiting + %,d quarantined (%.1f s)%s"
        .formatted(
            report.file(),
            report.counts().read(),
            report.counts().accepted(),
            report.counts().superseding(),
            report.counts().duplicate(),
            report.counts().waiting(),
            report.counts().quarantined(),
            report.took().toMillis() / 1000.0,
            report.unknownColumns().isEmpty()
                ? ""
                : "\n  left out unknown columns: " + String.join(", ", report.unknownColumns()));
  }
}
