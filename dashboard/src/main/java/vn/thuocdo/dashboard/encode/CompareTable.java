package vn.thuocdo.dashboard.encode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.comparison.Comparison;
import vn.thuocdo.analytics.comparison.Difference;
import vn.thuocdo.analytics.values.Measurement;

/** Two sides as a table. */
public final class CompareTable {
  private static final int INTERVAL_PLACES = 6;

  private static final List<String> COLUMNS =
      List.of(
          "indicator_id",
          "unit_code",
          "period",
          "value",
          "unit_code2",
          "period2",
          "value2",
          "state",
          "state2",
          "suppressed",
          "suppressed2",
          "difference",
          "difference_kind",
          "interval_low",
          "interval_high");

  private CompareTable() {}

  /**
   * One row per indicator; {@code difference} is the first value minus the second, its kind says
   * what can be said about it, the interval is given where both are surveyed among different
   * people.
   */
  public static Table of(Comparison comparison) {
    return new Table(
        COLUMNS, comparison.lines().stream().map(line -> cells(comparison, line)).toList());
  }

  private static List<Object> cells(Comparison comparison, Comparison.Line line) {
    Difference difference = line.difference();
    boolean estimated = difference instanceof Difference.Estimated;
    return Arrays.asList(
        line.indicator().id(),
        line.first().place().code(),
        line.first().period().toString(),
        line.first().measurement().value().orElse(null),
        line.second().place().code(),
        line.second().period().toString(),
        line.second().measurement().value().orElse(null),
        state(comparison.first().reported()),
        state(comparison.second().reported()),
        isSuppressed(line.first()),
        isSuppressed(line.second()),
        difference.size().orElse(null),
        difference.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        estimated ? rounded(((Difference.Estimated) difference).interval().low()) : null,
        estimated ? rounded(((Difference.Estimated) difference).interval().high()) : null);
  }

  private static String state(boolean reported) {
    return reported ? "reported" : "now";
  }

  private static boolean isSuppressed(ValueRow row) {
    return row.measurement() instanceof Measurement.Suppressed;
  }

  private static BigDecimal rounded(double share) {
    return BigDecimal.valueOf(share).setScale(INTERVAL_PLACES, RoundingMode.HALF_UP);
  }
}
