package vn.thuocdo.analytics.disclosure;

import java.util.Map;

/**
 * The figures of one unit and period for one breakdown; they are shown or withheld together, which
 * keeps every withheld pattern a full rectangle of units and values.
 *
 * @param breakdown empty text for the total
 */
record Block(String unit, Span period, String breakdown, Map<String, Sum> sums) {
  Block {
    sums = Map.copyOf(sums);
  }

  boolean isTotal() {
    return breakdown.isEmpty();
  }

  Sum of(String value) {
    return sums.getOrDefault(value, Sum.NOTHING);
  }

  Sum sum() {
    return sums.values().stream().reduce(Sum::plus).orElse(Sum.NOTHING);
  }

  boolean isSmall(long threshold) {
    return sums.values().stream().anyMatch(sum -> sum.isSmall(threshold));
  }
}
