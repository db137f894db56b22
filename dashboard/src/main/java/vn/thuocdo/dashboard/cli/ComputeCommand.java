package vn.thuocdo.dashboard.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thuocdo.analytics.compute.ComputeEngine;
import vn.thuocdo.analytics.compute.ComputeReport;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.home.Home;

/** Brings indicator values up to date. */
@Command(name = "compute", description = "Brings all indicator values up to date.")
final class ComputeCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Mixin private SparkOptions spark;

  @Option(
      names = "--engine",
      defaultValue = "duckdb",
      paramLabel = "ENGINE",
      description = "duckdb (default) or spark; both give the same figures.")
  private ComputeEngine engine;

  @Option(
      names = "--full",
      description = "Compute everything again, not only what changed; gives the same figures.")
  private boolean full;

  private final Console console;

  ComputeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return Interruption.watch(console, "compute", this::compute);
  }

  private int compute() {
    try (Installation installation = Installation.open(common)) {
      Home home = installation.lake().home();
      ComputeReport report =
          installation.compute(engine.open(home, spark.settings(home)), common.progress(), full);
      common.answer(console, facts(report), sentence(report));
      report
          .failures()
          .forEach(f -> console.complain("Cannot compute %s: %s".formatted(f.what(), f.reason())));
      return report.failures().isEmpty() ? 0 : ErrorCode.DEFINITION_REFUSED.exitCode();
    }
  }

  private static Map<String, Object> facts(ComputeReport report) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("engine", report.engine());
    facts.put("indicators", report.indicators());
    facts.put("values_written", report.valuesWritten());
    facts.put("units_recomputed", report.unitsRecomputed());
    facts.put("groups_recomputed", report.groupsRecomputed());
    facts.put("groups_kept", report.groupsKept());
    facts.put("quality_figures", report.qualityFigures());
    facts.put("snapshot_id", report.snapshot().map(Object::toString).orElse(null));
    facts.put("failed", report.failures().stream().map(ComputeReport.Failure::what).toList());
    facts.put("seconds", report.took().toMillis() / 1000.0);
    return facts;
  }

  static String sentence(ComputeReport report) {
    return "computed %d indicators, %,d values for %,d units in %.1f s; %d groups computed, %d kept"
        .formatted(
            report.indicators(),
            report.valuesWritten(),
            report.unitsRecomputed(),
            report.took().toMillis() / 1000.0,
            report.groupsRecomputed(),
            report.groupsKept());
  }
}
