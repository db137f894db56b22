package vn.thuocdo.dashboard.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.task.TaskAnswers;
import vn.thuocdo.dashboard.encode.TaskTable;
import vn.thuocdo.data.access.Viewer;

/** Prints the tasks of plans and how they stand. */
@Command(
    name = "tasks",
    description = "Prints tasks of plans: status, deadline, lateness; or their counts by agency.")
final class TasksCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private ViewerOption as;
  @Mixin private TableOutput output;

  @Option(names = "--plan", paramLabel = "ID")
  private String plan;

  @Option(names = "--day", description = "As known on this day (default: today).")
  private LocalDate day;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "What agencies had said by then, such as 2026-11-10T08:00:00Z.")
  private Instant asOf;

  @Option(names = "--agencies", description = "Count the tasks of each lead agency.")
  private boolean agencies;

  private final Console console;

  TasksCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Installation installation = Installation.open(common)) {
      TaskAnswers answers =
          answers(installation).tasks(day == null ? LocalDate.now(common.clock()) : day);
      Optional<String> chosen = Optional.ofNullable(plan);
      output.write(
          agencies
              ? TaskTable.ofAgencies(answers.agencies(chosen))
              : TaskTable.of(answers.tasks(chosen), Locale.forLanguageTag("vi")),
          common,
          console);
      return 0;
    }
  }

  private Answers answers(Installation installation) {
    Viewer viewer = as.viewer(common, console);
    return asOf == null
        ? installation.answers(viewer)
        : installation.answers(viewer, installation.reportedStates().asOf(asOf));
  }
}
