package vn.thuocdo.dashboard.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thuocdo.dashboard.encode.ScorecardTable;
import vn.thuocdo.data.time.Period;

/** Prints every goal of a plan with its figure and status. */
@Command(
    name = "scorecard",
    description = "Prints every goal of a plan with figure, target and status.")
final class ScorecardCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private TableOutput output;
  @Mixin private ViewerOption as;
  @Mixin private EarlierState state;

  @Option(names = "--plan", required = true, paramLabel = "ID")
  private String plan;

  @Option(names = "--period", required = true, paramLabel = "P")
  private String period;

  @Option(
      names = "--unit",
      paramLabel = "CODE",
      description = "A ward; default is the plan's province.")
  private String unit;

  private final Console console;

  ScorecardCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Installation installation = Installation.open(common)) {
      output.write(
          ScorecardTable.of(
              state
                  .answers(installation, as.viewer(common, console), Optional.of(period))
                  .scorecard(plan, Period.parse(period), Optional.ofNullable(unit)),
              Locale.forLanguageTag("vi")),
          common,
          console);
      return 0;
    }
  }
}
