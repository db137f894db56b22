package vn.thuocdo.ingest.generate;

import java.time.LocalDate;

/** Calendar arithmetic on days counted from 1970-01-01, from a table because rows are many. */
public final class Days {
  /** The day of the reference counts and the first day of the sample year. */
  public static final int FIRST = epochDay(2026, 1, 1);

  /** The last day any sample row knows of. */
  public static final int LAST = epochDay(2026, 10, 31);

  /** Stands for a day that has not come. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** January to October. */
  public static final int MONTHS = 10;

  private static final int TABLE_START = epochDay(1900, 1, 1);
  private static final int[] YMD = table();

  private Days() {}

  public static int epochDay(int year, int month, int day) {
    return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
  }

  private static int[] table() {
    int[] ymd = new int[epochDay(2070, 1, 1) - TABLE_START];
    for (int i = 0; i < ymd.length; i++) {
      LocalDate date = LocalDate.ofEpochDay((long) TABLE_START + i);
      ymd[i] = date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }
    return ymd;
  }

  /** The day as the number {@code yyyymmdd}; for days from 1900 to 2069. */
  public static int ymd(int day) {
    return YMD[day - TABLE_START];
  }

  public static int year(int day) {
    return ymd(day) / 10_000;
  }

  /** Month of the sample year, 0 for January. */
  public static int monthIndex(int day) {
    return ymd(day) / 100 % 100 - 1;
  }

  /** The calendar date of a day. */
  public static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  /** First day of a month of the sample year, 0 for January. */
  public static int firstOfMonth(int index) {
    return epochDay(year(FIRST), index + 1, 1);
  }

  /** Age in completed years. */
  public static int completedYears(int birth, int on) {
    return (ymd(on) - ymd(birth)) / 10_000;
  }

  /** A birthday that makes a person {@code age} years old on {@link #FIRST}. */
  public static int birthAtAge(int age, Draws draws) {
    int latest = epochDay(year(FIRST) - age, 1, 1);
    int earliest = epochDay(year(FIRST) - age - 1, 1, 2);
    return draws.between(earliest, latest);
  }
}
