package vn.thuocdo.analytics.disclosure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.time.PeriodKind;

/** A period. There is one object for each, so that they are compared quickly. */
final class Span {
  private static final Map<String, Span> KNOWN = new ConcurrentHashMap<>();

  private final String name;
  private final Period period;

  private Span(String name) {
    this.name = name;
    this.period = Period.parse(name);
  }

  static Span of(String name) {
    return KNOWN.computeIfAbsent(name, Span::new);
  }

  Period period() {
    return period;
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
        && this != part
        && !part.period.start().isBefore(period.start())
        && !part.period.end().isAfter(period.end());
  }

  @Override
  public String toString() {
    return name;
  }
}
