package vn.thuocdo.analytics.disclosure;

/**
 * A figure as the rules see it.
 *
 * @param level {@code province}, {@code ward} or {@code neighbourhood}
 * @param period such as {@code 2026-10}
 * @param breakdown empty text for totals
 * @param divided false for counts, which have no denominator
 */
public record Figure(
    String unit,
    String level,
    String province,
    String period,
    String breakdown,
    String value,
    long numerator,
    long denominator,
    boolean divided) {
  Sum sum() {
    return new Sum(numerator, denominator, divided);
  }

  /** How many people it tells of, as a figure of its own. */
  Figure below() {
    return new Figure(unit, level, province, period, breakdown, value, denominator, 0, false);
  }

  boolean isNeighbourhood() {
    return level.equals("neighbourhood");
  }
}
