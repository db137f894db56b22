package vn.thuocdo.dashboard.web.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.indicator.Indicator.Measure;

/**
 * How a unit stands in one indicator.
 *
 * @param value figure of the unit
 * @param yardsticks what it is held against
 * @param trend months of the unit up to the period
 * @param peers units of the same level beside it (of a province its wards), the best first
 * @param goal the goal of the plan that uses it
 */
record UnitStanding(
    Indicator indicator,
    BigDecimal value,
    Yardsticks yardsticks,
    List<ValueRow> trend,
    List<ValueRow> peers,
    Optional<GoalRow> goal) {

  /**
   * What a unit is held against.
   *
   * @param overall figure of the unit above
   * @param median of the units beside it
   * @param similar figure of the similar wards taken together
   */
  record Yardsticks(
      Optional<BigDecimal> overall, Optional<BigDecimal> median, Optional<BigDecimal> similar) {}

  Optional<BigDecimal> overall() {
    return yardsticks.overall();
  }

  /** Totals grow with the size of the unit; only shares can be held against each other. */
  boolean isComparable() {
    return indicator.unit() == Measure.PERCENT;
  }

  /** Figure minus that of the unit above; empty when they cannot be compared. */
  Optional<BigDecimal> difference() {
    return isComparable() ? overall().map(value::subtract) : Optional.empty();
  }

  /** The difference so that negative is always worse. */
  BigDecimal advantage() {
    BigDecimal difference = difference().orElse(BigDecimal.ZERO);
    return indicator.direction() == Direction.LOWER ? difference.negate() : difference;
  }

  /** Place among the units beside it, from 1; equal figures share one. */
  long rank() {
    return 1
        + peers.stream()
            .map(row -> row.measurement().value().orElseThrow())
            .filter(
                other ->
                    indicator.direction() == Direction.LOWER
                        ? other.compareTo(value) < 0
                        : other.compareTo(value) > 0)
            .count();
  }

  /** Distance between the best and the worst unit. */
  BigDecimal spread() {
    return peers.isEmpty() ? BigDecimal.ZERO : figure(0).subtract(figure(peers.size() - 1)).abs();
  }

  private BigDecimal figure(int place) {
    return peers.get(place).measurement().value().orElseThrow();
  }
}
