package vn.thuocdo.dashboard.cli;

import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.time.Period;

/** Which state of the figures is asked; the newest when nothing is said. */
final class EarlierState {
  @ArgGroup private Choice choice = new Choice();

  /** At most one of them. */
  static final class Choice {
    @Option(
        names = "--as-of",
        paramLabel = "INSTANT",
        description = "As known then, such as 2026-11-10T08:00:00Z.")
    private Instant asOf;

    @Option(names = "--as-reported", description = "As frozen when the period was closed.")
    private boolean asReported;
  }

  /**
   * The answers of that state: figures, and what offices had stated by then.
   *
   * @param period the one that was closed
   */
  Answers answers(Installation installation, Viewer viewer, Optional<String> period) {
    if (choice.asOf != null) {
      return installation.answers(viewer, installation.reportedStates().asOf(choice.asOf));
    }
    return choice.asReported
        ? installation.answers(viewer, installation.reportedStates().asReported(closed(period)))
        : installation.answers(viewer);
  }

  private static Period closed(Optional<String> period) {
    return period
        .map(Period::parse)
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.WRONG_USAGE,
                    "Cannot show figures as reported: no period is named. Name a closed one with --period."));
  }
}
