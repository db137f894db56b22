package vn.thuocdo.dashboard.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thuocdo.analytics.compute.ComputeReport;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.progress.Progress;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.LandingReport;
import vn.thuocdo.ingest.generate.GeneratedFile;
import vn.thuocdo.ingest.generate.GeneratedSources;
import vn.thuocdo.ingest.generate.SampleSources;
import vn.thuocdo.ingest.generate.Scale;
import vn.thuocdo.ingest.generate.register.Registers;

/** From nothing to a living dashboard, with synthetic data. */
@Command(
    name = "demo",
    description = "Generates sample sources, lands them, computes and serves the dashboard.")
final class DemoCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private ServeOptions serving;

  @Option(names = "--scale", defaultValue = "small", description = "tiny, small, city or twin.")
  private String scale;

  @Option(names = "--seed", defaultValue = "1", description = "Seed of the random numbers.")
  private long seed;

  @Option(names = "--no-serve", description = "Stop before serving.")
  private boolean noServe;

  private final Console console;
  private final Map<String, Object> seconds = new LinkedHashMap<>();

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Scale size = Scale.of(scale);
    try (Installation installation = Installation.open(common)) {
      Synthetic.claim(
          installation.lake().home(),
          scale + " " + seed,
          installation.ledger().batches().isEmpty());
      GeneratedSources sources = generate(installation, size);
      land(installation, sources);
      ComputeReport computed = compute(installation);
      report(computed);
      if (!computed.failures().isEmpty()) {
        throw new KpiException(
            ErrorCode.DEFINITION_REFUSED,
            "Cannot compute %s: %s"
                .formatted(computed.failures().get(0).what(), computed.failures().get(0).reason()));
      }
      if (!noServe) {
        serving.serve(installation, common, console);
      }
    }
    return 0;
  }

  private GeneratedSources generate(Installation installation, Scale size) {
    Instant start = Instant.now();
    Path folder = installation.lake().home().root().resolve("sources").resolve(scale + "-" + seed);
    GeneratedSources sources =
        new SampleSources(
                installation.catalogue().units(),
                Registers.of(installation.catalogue()),
                common.progress())
            .write(size, seed, folder);
    long rows = sources.files().stream().mapToLong(GeneratedFile::rows).sum();
    say("generate", start, "%,d rows in %d files".formatted(rows, sources.files().size()));
    return sources;
  }

  private void land(Installation installation, GeneratedSources sources) {
    Instant start = Instant.now();
    List<GeneratedFile> files = sources.files();
    long rows = 0;
    long quarantined = 0;
    try (Progress.Stage stage =
        common
            .progress()
            .start("nạp dữ liệu / landing", files.stream().mapToLong(GeneratedFile::rows).sum())) {
      for (GeneratedFile file : files) {
        LandingReport report =
            installation
                .landing()
                .land(file.dataset(), file.path(), LandingOptions.by(common.user()));
        rows += report.counts().read();
        quarantined += report.counts().quarantined();
        stage.advance(file.rows());
      }
    }
    say("ingest", start, "%,d rows read, %,d quarantined".formatted(rows, quarantined));
  }

  private ComputeReport compute(Installation installation) {
    Instant start = Instant.now();
    ComputeReport report = installation.compute(common.progress());
    say("compute", start, ComputeCommand.sentence(report));
    return report;
  }

  private void say(String stage, Instant start, String what) {
    double took = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    seconds.put(stage, took);
    if (!common.json() && !common.quiet()) {
      console.print("%-9s %6.1f s  %s".formatted(stage, took, what));
    }
  }

  private void report(ComputeReport computed) {
    if (common.json()) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("scale", scale);
      facts.put("seed", seed);
      facts.put("indicators", computed.indicators());
      facts.put("values_written", computed.valuesWritten());
      facts.put("seconds", seconds);
      common.answer(console, facts, "");
    }
  }
}
