package vn.thuocdo.ingest.generate;

/** The periods by which sources are sent. */
enum Stage {
  FIRST_QUARTER("2026-Q1"),
  SECOND_QUARTER("2026-Q2"),
  THIRD_QUARTER("2026-Q3"),
  OCTOBER("2026-10");

  private static final int QUARTER_MONTHS = 3;

  private final String period;

  Stage(String period) {
    this.period = period;
  }

  /** The stage a day of the sample year belongs to. */
  static Stage of(int day) {
    return values()[Days.monthIndex(day) / QUARTER_MONTHS];
  }

  /** The period in file names. */
  String period() {
    return period;
  }
}
