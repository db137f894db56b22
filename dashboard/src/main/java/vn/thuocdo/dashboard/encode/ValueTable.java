package vn.thuocdo.dashboard.encode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.values.Measurement;

/** Figures as a table with the fixed columns of the contract. */
public final class ValueTable {
  private static final int INTERVAL_PLACES = 6;

  private static final List<String> COLUMNS =
      List.of(
          "indicator_id",
          "unit_code",
          "unit_level",
          "unit_name",
          "period",
          "breakdown",
          "breakdown_value",
          "numerator",
          "denominator",
          "value",
          "missing_reason",
          "suppressed",
          "provisional",
          "data_through",
          "interval_low",
          "interval_high");

  private ValueTable() {}

  /**
   * One row per figure; {@code value} is the numerator divided by the denominator, the interval
   * that of a share from part of a population.
   */
  public static Table of(List<ValueRow> rows) {
    return new Table(COLUMNS, rows.stream().map(ValueTable::cells).toList());
  }

  private static List<Object> cells(ValueRow row) {
    Long numerator = null;
    Long denominator = null;
    String missing = null;
    if (row.measurement() instanceof Measurement.Sums sums) {
      numerator = sums.numerator();
      denominator = sums.denominator().isPresent() ? sums.denominator().getAsLong() : null;
    } else if (row.measurement() instanceof Measurement.Missing none) {
      missing = none.reason().name().toLowerCase(Locale.ROOT);
    }
    return Arrays.asList(
        row.indicatorId(),
        row.place().code(),
        row.place().level().id(),
        row.place().name(),
        row.period().toString(),
        row.breakdown(),
        row.breakdownValue(),
        numerator,
        denominator,
        row.measurement().value().orElse(null),
        missing,
        row.measurement() instanceof Measurement.Suppressed,
        row.provisional(),
        row.dataThrough().map(Object::toString).orElse(null),
        row.interval().map(i -> rounded(i.low())).orElse(null),
        row.interval().map(i -> rounded(i.high())).orElse(null));
  }

  private static BigDecimal rounded(double share) {
    return BigDecimal.valueOf(share).setScale(INTERVAL_PLACES, RoundingMode.HALF_UP);
  }
}
