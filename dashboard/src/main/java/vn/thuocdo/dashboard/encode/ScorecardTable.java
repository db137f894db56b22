package vn.thuocdo.dashboard.encode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.progress.Assessment;
import vn.thuocdo.analytics.progress.Projection;
import vn.thuocdo.analytics.values.Measurement;

/** A scorecard as a table with the fixed columns of the contract. Shares are fractions. */
public final class ScorecardTable {
  private static final int PROJECTION_DIGITS = 6;

  private static final List<String> COLUMNS =
      List.of(
          "goal_id",
          "indicator_id",
          "value",
          "target",
          "target_due",
          "status",
          "projection",
          "projection_low",
          "projection_high",
          "needed_per_month",
          "numerator",
          "denominator",
          "missing_count",
          "missing_reason",
          "unit",
          "target_printed",
          "goal_name");

  private ScorecardTable() {}

  /** One row per goal, in the plan's order. */
  public static Table of(Scorecard scorecard, Locale locale) {
    return new Table(COLUMNS, scorecard.rows().stream().map(row -> cells(row, locale)).toList());
  }

  private static List<Object> cells(GoalRow row, Locale locale) {
    Assessment assessment = row.assessment();
    Measurement measurement = row.value().measurement();
    Measurement.Sums sums = measurement instanceof Measurement.Sums s ? s : null;
    return Arrays.asList(
        row.goal().id(),
        row.goal().indicator(),
        measurement.value().orElse(null),
        assessment.targetValue().orElse(null),
        assessment.target().map(t -> t.due().toString()).orElse(null),
        assessment.status().id(),
        rounded(assessment.projection().map(Projection::value).orElse(null)),
        rounded(assessment.projection().map(Projection::low).orElse(null)),
        rounded(assessment.projection().map(Projection::high).orElse(null)),
        assessment.neededPerMonth().map(n -> rounded(n.doubleValue())).orElse(null),
        sums == null ? null : sums.numerator(),
        sums == null || sums.denominator().isEmpty() ? null : sums.denominator().getAsLong(),
        assessment.missingCount().isPresent() ? assessment.missingCount().getAsLong() : null,
        measurement instanceof Measurement.Missing missing
            ? missing.reason().name().toLowerCase(Locale.ROOT)
            : null,
        row.goal().unit().orElse(null),
        assessment.target().map(t -> t.printed()).orElse(null),
        row.goal().name().in(locale));
  }

  private static BigDecimal rounded(Double number) {
    return number == null
        ? null
        : BigDecimal.valueOf(number).setScale(PROJECTION_DIGITS, RoundingMode.HALF_UP);
  }
}
