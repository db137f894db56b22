package vn.thuocdo.analytics.answer;

import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.UnitLevel;

/**
 * Which figures of an indicator are asked for.
 *
 * @param unit only this unit, or with {@code level} the units below it
 * @param level only units of this level
 * @param period one period; empty for all periods of the same kind between {@code from} and {@code
 *     to}, or for every month
 * @param breakdown a breakdown of the indicator; empty for totals
 */
public record ValuesQuestion(
    String indicatorId,
    Optional<String> unit,
    Optional<UnitLevel> level,
    Optional<Period> period,
    Optional<Period> from,
    Optional<Period> to,
    Optional<String> breakdown) {
  public ValuesQuestion {
    if (from.isPresent() && to.isPresent() && from.get().kind() != to.get().kind()) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot list periods from '%s' to '%s': they are of different kinds. Name two of the same kind."
              .formatted(from.get(), to.get()));
    }
  }

  /** One unit in one period. */
  public static ValuesQuestion of(String indicator, String unit, Period period) {
    return new ValuesQuestion(
        indicator,
        Optional.of(unit),
        Optional.empty(),
        Optional.of(period),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Every month of one unit. */
  public static ValuesQuestion months(String indicator, String unit) {
    return new ValuesQuestion(
        indicator,
        Optional.of(unit),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** All wards of a province in one period. */
  public static ValuesQuestion wardsOf(String indicator, String province, Period period) {
    return new ValuesQuestion(
        indicator,
        Optional.of(province),
        Optional.of(UnitLevel.WARD),
        Optional.of(period),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
