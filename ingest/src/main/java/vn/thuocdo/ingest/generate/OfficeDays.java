package vn.thuocdo.ingest.generate;

import java.util.List;

/**
 * How many dossiers come in on a day, as a share of the whole sample. Weekends and the public
 * holidays of 2026 see only some online ones; the weights are assumptions.
 */
final class OfficeDays {
  private static final double WEEKDAY = 1;
  private static final double SATURDAY = 0.35;
  private static final double SUNDAY = 0.12;
  private static final double HOLIDAY = 0.08;
  private static final int DAYS_OF_WEEK = 7;

  /** Days from 1970-01-01, a Thursday, to a Monday. */
  private static final int MONDAY = 4;

  private static final List<Holiday> HOLIDAYS =
      List.of(
          new Holiday(Days.FIRST, Days.FIRST),
          new Holiday(Days.epochDay(2026, 2, 14), Days.epochDay(2026, 2, 22)),
          new Holiday(Days.epochDay(2026, 4, 26), Days.epochDay(2026, 4, 27)),
          new Holiday(Days.epochDay(2026, 4, 30), Days.epochDay(2026, 5, 1)),
          new Holiday(Days.epochDay(2026, 9, 1), Days.epochDay(2026, 9, 2)));

  private static final double SUM = sum();

  private OfficeDays() {}

  private record Holiday(int first, int last) {
    boolean includes(int day) {
      return first <= day && day <= last;
    }
  }

  private static double sum() {
    double sum = 0;
    for (int day = Days.FIRST; day <= Days.LAST; day++) {
      sum += weight(day);
    }
    return sum;
  }

  private static double weight(int day) {
    if (HOLIDAYS.stream().anyMatch(holiday -> holiday.includes(day))) {
      return HOLIDAY;
    }
    return switch (Math.floorMod(day - MONDAY, DAYS_OF_WEEK)) {
      case 5 -> SATURDAY;
      case 6 -> SUNDAY;
      default -> WEEKDAY;
    };
  }

  /** The share of all dossiers of the sample that come in on {@code day}. */
  static double share(int day) {
    return weight(day) / SUM;
  }
}
