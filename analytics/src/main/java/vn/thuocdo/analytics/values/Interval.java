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
}
