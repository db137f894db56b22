package vn.thuocdo.dashboard.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.ingest.template.DatasetTemplate;
import vn.thuocdo.ingest.template.SurveyForm;

/** Writes what offices fill in: an empty workbook, or the survey's form. */
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

  @Option(
      names = "--form",
      description = "Of survey_forms: write the questionnaire for phones (ODK XForm) instead.")
  private boolean form;

  private final Console console;

  TemplateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = common.catalogue();
    DatasetContract contract = catalogue.dataset(dataset);
    Path file = form ? writeForm(catalogue) : writeWorkbook(contract);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("dataset", contract.id());
    facts.put("file", file.toString());
    common.answer(console, facts, "Wrote " + file);
    return 0;
  }

  private Path writeWorkbook(DatasetContract contract) {
    Path file = out != null ? out : Path.of(contract.id() + ".xlsx");
    new DatasetTemplate(contract).write(file);
    return file;
  }

  private Path writeForm(Catalogue catalogue) {
    if (!dataset.equals(SurveyForm.DATASET)) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot write a form of dataset '%s': only '%s' has one. Leave out --form."
              .formatted(dataset, SurveyForm.DATASET));
    }
    Path file = out != null ? out : Path.of(SurveyForm.FILE_NAME);
    new SurveyForm(catalogue.units()).write(file);
    return file;
  }
}
