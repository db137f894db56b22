package vn.thuocdo.analytics.disclosure;

import java.time.YearMonth;
import vn.thuocdo.data.time.Period;

/**
 * The month whose end each period of a state looks at.
 *
 * @param last month there are figures of; longer periods that end later look at it
 */
public record EndMonths(YearMonth last) {
  /** The month of a period. */
  public YearMonth of(Period period) {
    YearMonth end = period.lastMonth();
    return end.isAfter(last) ? last : end;
  }
}
