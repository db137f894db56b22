package vn.thuocdo.ingest.generate;

/** The periods by which sources are sent. */
public enum Stage {
  FIRST_QUARTER("2026-Q1", 0, 2),
  SECOND_QUARTER("2026-Q2", 3, 5),
  THIRD_QUARTER("2026-Q3", 6, 8),
  OCTOBER("2026-10", 9, 9);

  private static final int QUARTER_MONTHS = 3;

  private final String period;
  private final int firstMonth;
  private final int lastMonth;

  Stage(String period, int firstMonth, int lastMonth) {
    this.period = period;
    this.firstMonth = firstMonth;
    this.lastMonth = lastMonth;
  }

  /** The stage a day of the sample year belongs to. */
  public static Stage of(int day) {
    return ofMonth(Days.monthIndex(day));
  }

  /** The stage of a month of the sample year, 0 for January. */
  public static Stage ofMonth(int index) {
    return values()[index / QUARTER_MONTHS];
  }

  /** First day of the stage. */
  public int firstDay() {
    return Days.firstOfMonth(firstMonth);
  }

  /** Last day of the stage. */
  public int lastDay() {
    return Days.firstOfMonth(lastMonth + 1) - 1;
  }

  /** The period in file names. */
  public String period() {
    return period;
  }
}
