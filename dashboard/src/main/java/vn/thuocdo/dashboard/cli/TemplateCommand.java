package vn.thuocdo.dashboard.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.ingest.template.DatasetTemplate;

/** Writes an empty workbook for a dataset. */
@Command(
    name = "template",
    description = "Writes an empty workbook for a dataset, ready to be filled in and landed.")
final class TemplateCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "DATASET")
  private String dataset;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write (default: DATASET.xlsx here).")
  private Path out;

  private final Console console;

  TemplateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DatasetContract contract = common.catalogue().dataset(dataset);
    Path file = out != null ? out : Path.of(contract.id() + ".xlsx");
    new DatasetTemplate(contract).write(file);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("dataset", contract.id());
    facts.put("file", file.toString());
    common.answer(console, facts, "Wrote " + file);
    return 0;
  }
}
