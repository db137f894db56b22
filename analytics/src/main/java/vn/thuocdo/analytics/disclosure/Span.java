package vn.thuocdo.analytics.disclosure;

import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.time.PeriodKind;

/** A period, by its name and its place in time. */
record Span(Period period) {
  static Span of(String name) {
    return new Span(Period.parse(name));
  }

  boolean isWeek() {
    return period.kind() == PeriodKind.WEEK;
  }

  boolean isMonth() {
    return period.kind() == PeriodKind.MONTH;
  }

  /** True when this is a sum of months that holds all of {@code part}. */
  boolean contains(Span part) {
    return !isWeek()
        && !part.isWeek()
        && !equals(part)
        && !part.period.start().isBefore(period.start())
        && !part.period.end().isAfter(period.end());
  }

  @Override
  public String toString() {
    return period.toString();
  }
}
