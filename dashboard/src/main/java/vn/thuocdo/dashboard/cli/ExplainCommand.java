package vn.thuocdo.dashboard.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thuocdo.analytics.lineage.Explanation;
import vn.thuocdo.analytics.lineage.Lineage;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.dashboard.encode.ExplanationDocument;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.time.Period;

/** Tells where one number comes from. */
@Command(
    name = "explain",
    description = "Tells where one number comes from: definition, sums, states, files, senders.")
final class ExplainCommand implements Callable<Integer> {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  @Mixin private CommonOptions common;
  @Mixin private ViewerOption as;

  @Option(names = "--indicator", required = true, paramLabel = "ID")
  private String indicator;

  @Option(names = "--unit", required = true, paramLabel = "CODE")
  private String unit;

  @Option(names = "--period", required = true, paramLabel = "P")
  private String period;

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Viewer viewer = as.viewer(common, console);
    try (Installation installation = Installation.open(common);
        QualityAnswers quality = installation.quality(viewer)) {
      Explanation explanation =
          new Lineage(
                  installation.released(viewer).catalogue(),
                  installation.lake(),
                  installation.ledger(),
                  installation.answers(viewer),
                  quality)
              .explain(indicator, unit, Period.parse(period));
      common.answer(
          console,
          ExplanationDocument.of(explanation, VIETNAMESE),
          ExplanationText.of(explanation, VIETNAMESE));
      return 0;
    }
  }
}
