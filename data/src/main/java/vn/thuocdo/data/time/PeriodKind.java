package vn.thuocdo.data.time;

import java.util.Locale;

/** The kinds of period an indicator can be asked for. */
public enum PeriodKind {
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  YEAR_TO_DATE;

  /** The name in files and answers, such as {@code month}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
