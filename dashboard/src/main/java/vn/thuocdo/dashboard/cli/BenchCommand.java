package vn.thuocdo.dashboard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuocdo.dashboard.bench.BenchLine;
import vn.thuocdo.dashboard.bench.ComputeBench;
import vn.thuocdo.dashboard.bench.IngestBench;
import vn.thuocdo.dashboard.bench.PeakMemory;
import vn.thuocdo.dashboard.bench.ReleaseBench;
import vn.thuocdo.dashboard.bench.WebBench;
import vn.thuocdo.data.home.Scratch;
import vn.thuocdo.ingest.generate.Scale;

/** Measures speed. */
@Command(
    name = "bench",
    description =
        "Measures speed: INGEST, COMPUTE and RELEASE in a folder of their own, beside a plain copy, hand-written SQL or no filter; WEB the pages and the API of a home that has figures, against their goals.")
final class BenchCommand implements Callable<Integer> {
  /** What can be measured. */
  enum Subject {
    INGEST,
    COMPUTE,
    RELEASE,
    WEB
  }

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "${COMPLETION-CANDIDATES}")
  private Subject subject;

  @Option(
      names = "--scale",
      defaultValue = "small",
      description = "Of INGEST: ${COMPLETION-CANDIDATES}")
  private Scale scale;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description =
          "ingest, compute: make files and sample home in this folder, or use those of an earlier run.")
  private Optional<Path> keep = Optional.empty();

  private final Console console;

  BenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    String work = "measure " + subject.name().toLowerCase(Locale.ROOT);
    return Interruption.watch(console, work, this::measure);
  }

  private int measure() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("kpi-bench");
    try {
      List<BenchLine> lines =
          switch (subject) {
            case INGEST ->
                new IngestBench(common.catalogue(), common.clock(), keep.orElse(folder), this::show)
                    .run(scale);
            case COMPUTE ->
                new ComputeBench(
                        common.catalogue(), common.clock(), keep.orElse(folder), this::show)
                    .run(scale);
            case RELEASE -> new ReleaseBench(common.catalogue(), common.clock(), folder).run(scale);
            case WEB -> web(folder);
          };
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("scale", subject == Subject.WEB ? "the home" : scale.name());
      facts.put("peak_resident_megabytes", PeakMemory.megabytes());
      facts.put("lines", lines);
      if (subject == Subject.RELEASE || subject == Subject.WEB) {
        lines.forEach(this::show);
      }
      common.answer(console, facts, "peak resident memory " + PeakMemory.megabytes() + " MB");
      return 0;
    } finally {
      Scratch.delete(folder);
    }
  }

  private void show(BenchLine line) {
    if (!common.json()) {
      console.print(
          "%-60s %9.2f %-2s  %s"
              .formatted(line.what(), line.amount(), line.unit(), line.against()));
    }
  }

  private List<BenchLine> web(Path folder) throws IOException, InterruptedException {
    try (Installation installation = Installation.open(common)) {
      return new WebBench(installation.catalogue(), installation.lake(), common.clock(), folder)
          .run();
    }
  }
}
