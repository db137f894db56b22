package vn.thuocdo.dashboard.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Round marks along the figures of a chart.
 *
 * @param low where the axis begins; a mark
 * @param high where it ends
 * @param step from mark to mark
 */
record Axis(BigDecimal low, BigDecimal high, BigDecimal step) {
  private static final List<BigDecimal> ROUND =
      List.of(BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"));
  private static final int MARKS = 5;

  /** From {@code low}, rounded down to a tenth, to the whole. */
  static Axis ofShares(BigDecimal low) {
    BigDecimal from = low.setScale(1, RoundingMode.FLOOR).max(BigDecimal.ZERO);
    boolean even = from.movePointRight(1).intValue() % 2 == 0;
    boolean wide = from.compareTo(new BigDecimal("0.5")) < 0;
    return new Axis(from, BigDecimal.ONE, new BigDecimal(wide && even ? "0.2" : "0.1"));
  }

  /** From zero to at least {@code most}. */
  static Axis fromZero(BigDecimal most) {
    double needed = Math.max(most.doubleValue() / MARKS, 1e-6);
    for (int power = (int) Math.floor(Math.log10(needed)); ; power++) {
      for (BigDecimal digit : ROUND) {
        BigDecimal step = digit.scaleByPowerOfTen(power);
        if (step.doubleValue() >= needed) {
          BigDecimal steps = most.divide(step, 0, RoundingMode.CEILING).max(BigDecimal.ONE);
          return new Axis(BigDecimal.ZERO, step.multiply(steps), step);
        }
      }
    }
  }

  List<BigDecimal> marks() {
    return Stream.iterate(low, mark -> mark.compareTo(high) <= 0, mark -> mark.add(step)).toList();
  }

  /** 0 at the beginning, 1 at the end. */
  double place(BigDecimal figure) {
    double span = high.subtract(low).doubleValue();
    return figure.subtract(low).doubleValue() / span;
  }
}
