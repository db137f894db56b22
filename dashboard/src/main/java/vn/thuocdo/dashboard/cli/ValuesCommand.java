package vn.thuocdo.dashboard.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.dashboard.encode.ValueTable;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.UnitLevel;

/** Prints figures of an indicator. */
@Command(
    name = "values",
    description = "Prints figures: numerator, denominator and their quotient.")
final class ValuesCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private TableOutput output;
  @Mixin private ViewerOption as;
  @Mixin private EarlierState state;

  @Option(names = "--indicator", required = true, paramLabel = "ID")
  private String indicator;

  @Option(
      names = "--unit",
      paramLabel = "CODE",
      description = "Such as 79, 27316 or 27316/khu-pho-2.")
  private String unit;

  @Option(names = "--level", description = "province, ward or neighbourhood.")
  private String level;

  @Option(
      names = "--period",
      description = "Such as 2026-10, 2026-Q3, 2026, 2026-10-ytd, 2026-W44.")
  private String period;

  @Option(names = "--from", paramLabel = "P")
  private String from;

  @Option(names = "--to", paramLabel = "P")
  private String to;

  @Option(names = "--breakdown", paramLabel = "DIM", description = "Such as sex or age_band.")
  private String breakdown;

  private final Console console;

  ValuesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Installation installation = Installation.open(common)) {
      List<ValueRow> rows =
          state
              .answers(installation, as.viewer(common, console), Optional.ofNullable(period))
              .values(question());
      output.write(ValueTable.of(rows), common, console);
      return rows.isEmpty() ? ErrorCode.NOT_FOUND.exitCode() : 0;
    }
  }

  private ValuesQuestion question() {
    return new ValuesQuestion(
        indicator,
        Optional.ofNullable(unit),
        Optional.ofNullable(level).map(ValuesCommand::level),
        Optional.ofNullable(period).map(Period::parse),
        Optional.ofNullable(from).map(Period::parse),
        Optional.ofNullable(to).map(Period::parse),
        Optional.ofNullable(breakdown));
  }

  private static UnitLevel level(String name) {
    try {
      return UnitLevel.of(name);
    } catch (IllegalArgumentException e) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot use level '%s': it is not a level. Choose province, ward or neighbourhood."
              .formatted(name),
          e);
    }
  }
}
