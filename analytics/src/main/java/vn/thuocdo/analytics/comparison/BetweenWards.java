package vn.thuocdo.analytics.comparison;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import vn.thuocdo.analytics.values.Interval;

/**
 * How much wards differ from each other by more than chance, whatever their size: the variance of a
 * random effect that adds to the variance of chance (Spiegelhalter, Handling over-dispersion of
 * performance indicators, Quality and Safety in Health Care 14, 2005). Shares are compared as
 * angles, the arcsine of their square root, whose variance by chance is {@code 1 / (4 n)} for every
 * share. The most extreme tenths are drawn in first, so that outliers do not hide themselves.
 *
 * @param variance of angles; 0 when chance explains the differences
 */
public record BetweenWards(double variance) {
  /** Only chance. */
  static final BetweenWards NONE = new BetweenWards(0);

  /** With fewer, none lies in an extreme tenth, and an outlier cannot be told from the rest. */
  private static final int FEWEST = 10;

  private static final int EXTREME_TENTH = 10;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** A ward's share and the number of people or cases behind it. */
  record Observed(double share, long size) {}

  /** Estimates by moments (DerSimonian and Laird, Controlled Clinical Trials 7, 1986). */
  static BetweenWards of(double rate, List<Observed> wards) {
    int number = wards.size();
    if (number < FEWEST) {
      return NONE;
    }
    double excess = number * dispersion(rate, wards) - (number - 1);
    double weights = wards.stream().mapToDouble(BetweenWards::weight).sum();
    double squares = wards.stream().mapToDouble(ward -> Math.pow(weight(ward), 2)).sum();
    return new BetweenWards(Math.max(0, excess / (weights - squares / weights)));
  }

  /** Mean square of the wards' distances from the rate, each in its own standard deviations. */
  private static double dispersion(double rate, List<Observed> wards) {
    double[] distances =
        wards.stream()
            .mapToDouble(ward -> (angle(ward.share()) - angle(rate)) * Math.sqrt(weight(ward)))
            .sorted()
            .toArray();
    int extreme = distances.length / EXTREME_TENTH;
    double low = distances[extreme];
    double high = distances[distances.length - 1 - extreme];
    double sum = 0;
    for (double distance : distances) {
      sum += Math.pow(Math.max(low, Math.min(high, distance)), 2);
    }
    return sum / distances.length;
  }

  private static double weight(Observed ward) {
    return 4.0 * ward.size();
  }

  private static double angle(double share) {
    return Math.asin(Math.sqrt(share));
  }

  /** True when wards differ by more than chance. */
  public boolean isSeen() {
    return variance > 0;
  }

  /** Standard deviation of wards of any size around the rate, as a share. */
  public double deviation(double rate) {
    return Math.sqrt(variance) * 2 * Math.sqrt(rate * (1 - rate));
  }

  /** Within which all but a tail on either side would fall. */
  Interval limits(double rate, long size, double tail) {
    double reach = NORMAL.inverseSurvivalProbability(tail) * Math.sqrt(variance + 1 / (4.0 * size));
    return new Interval(share(angle(rate) - reach), share(angle(rate) + reach));
  }

  private static double share(double angle) {
    return Math.pow(Math.sin(Math.max(0, Math.min(Math.PI / 2, angle))), 2);
  }
}
