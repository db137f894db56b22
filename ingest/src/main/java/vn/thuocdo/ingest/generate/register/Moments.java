package vn.thuocdo.ingest.generate.register;

import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;

/** Days on which something happened. */
final class Moments {
  private Moments() {}

  /**
   * A day in the month in which it came (0 = January), or, when it was there from the start, a day
   * from {@code earliest} to the end of the year before; {@link Days#NEVER} when it never came.
   */
  static int day(int month, int earliest, Draws draws) {
    if (month >= Days.MONTHS) {
      return Days.NEVER;
    }
    return month == 0
        ? draws.between(Math.min(earliest, Days.FIRST - 1), Days.FIRST - 1)
        : draws.between(Days.firstOfMonth(month), Days.firstOfMonth(month + 1) - 1);
  }
}
