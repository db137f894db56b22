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

  boolean isNeighbourhood() {
    return level.equals("neighbourhood");
  }
}
