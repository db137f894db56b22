package vn.thuocdo.analytics.progress;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A figure of the past. */
public record Point(LocalDate day, BigDecimal value) {
  /** Months from an early origin; the last days of two consecutive months are exactly 1 apart. */
  static double months(LocalDate day) {
    return day.getYear() * 12.0
        + day.getMonthValue()
        + (double) day.getDayOfMonth() / day.lengthOfMonth();
  }

  /** Months from one day to another. */
  static double monthsBetween(LocalDate from, LocalDate to) {
    return months(to) - months(from);
  }
}
