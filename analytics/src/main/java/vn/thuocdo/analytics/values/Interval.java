package vn.thuocdo.analytics.values;

import java.util.Optional;
import vn.thuocdo.analytics.values.Measurement.Sums;

/**
 * Between which values a share lies that was counted in a part of a population, with 95 %
 * confidence: the score interval of Wilson (Probable inference, JASA 22, 1927), which stays within
 * 0 and 1 and holds for few people, too.
 */
public record Interval(double low, double high) {
  /** Standard normal quantile of 97.5 %. */
  private static final double Z = 1.959963984540054;

  /** The interval of a share; empty when there is no share. */
  public static Optional<Interval> wilson(Measurement measurement) {
    if (!(measurement instanceof Sums sums) || sums.denominator().isEmpty()) {
      return Optional.empty();
    }
    double n = sums.denominator().getAsLong();
    double share = sums.numerator() / n;
    double middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    return Optional.of(new Interval(Math.max(0, middle - half), Math.min(1, middle + half)));
  }

  /**
   * Between which values the difference of two shares lies that were counted among different
   * people, with 95 % confidence: the hybrid of two score intervals by Newcombe (Interval
   * estimation for the difference between independent proportions, Statistics in Medicine 17, 1998,
   * method 10).
   *
   * @param first share, whose interval is {@code around}
   * @param second share taken away from it, whose interval is {@code aroundSecond}
   */
  public static Interval ofDifference(
      double first, Interval around, double second, Interval aroundSecond) {
    double difference = first - second;
    return new Interval(
        difference - Math.hypot(first - around.low(), aroundSecond.high() - second),
        difference + Math.hypot(around.high() - first, second - aroundSecond.low()));
  }

  /** True when the value lies within. */
  public boolean holds(double value) {
    return low <= value && value <= high;
  }
}
