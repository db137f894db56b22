package vn.thuocdo.dashboard.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.quality.QualityQuestion;
import vn.thuocdo.dashboard.encode.QualityTable;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.error.ErrorCode;

/** Prints figures of data quality. */
@Command(
    name = "quality",
    description = "Prints data quality: measures, reporting rates or agreements between sources.")
final class QualityCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private TableOutput output;
  @Mixin private ViewerOption as;
  @ArgGroup private Kind kind = new Kind();

  @Option(names = "--dataset", paramLabel = "ID")
  private String dataset;

  @Option(
      names = "--unit",
      paramLabel = "CODE",
      description = "Such as 79 or 27316, or all for every row together.")
  private String unit;

  @Option(names = "--level", description = "province, ward or all; with --unit those in it.")
  private String level;

  @Option(names = "--month", paramLabel = "M", description = "Such as 2026-10, or all.")
  private String month;

  private final Console console;

  /** What is printed; the measures when nothing is said. */
  static final class Kind {
    @Option(
        names = "--measure",
        paramLabel = "ID",
        description = "valid, complete, clean, fresh, consistent or shared.")
    private String measure;

    @Option(names = "--reporting", description = "Who reported each month, and who on time.")
    private boolean reporting;

    @Option(names = "--agreements", description = "How far two sources agree.")
    private boolean agreements;
  }

  QualityCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Viewer viewer = as.viewer(common, console, Permission.QUALITY);
    try (Installation installation = Installation.open(common);
        QualityAnswers answers = installation.quality(viewer)) {
      Table table = table(answers);
      output.write(table, common, console);
      return table.rows().isEmpty() ? ErrorCode.NOT_FOUND.exitCode() : 0;
    }
  }

  private Table table(QualityAnswers answers) {
    QualityQuestion question =
        new QualityQuestion(
            Optional.ofNullable(dataset),
            Optional.ofNullable(unit),
            Optional.ofNullable(level),
            Optional.ofNullable(month),
            Optional.ofNullable(kind.measure));
    if (kind.reporting) {
      return QualityTable.ofReporting(answers.reporting(question));
    }
    return kind.agreements
        ? QualityTable.ofAgreements(answers.agreements(question))
        : QualityTable.ofMeasures(answers.values(question));
  }
}
