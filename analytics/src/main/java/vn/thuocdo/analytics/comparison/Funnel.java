package vn.thuocdo.analytics.comparison;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.values.Interval;
import vn.thuocdo.analytics.values.Measurement;

/**
 * Tells wards that really differ from small wards that differ by chance. Around the rate of all
 * wards together lie the limits within which 95 % and 99.8 % of wards of a size would fall. When
 * chance alone explains how wards differ, the limits are interpolated binomial quantiles
 * (Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24,
 * 2005, appendix A.1); else they make room for the usual differences {@link BetweenWards} as well.
 *
 * @param rate of all wards together
 */
public record Funnel(double rate, BetweenWards between, List<Point> points) {
  private static final double WARNING = 0.025;
  private static final double ALARM = 0.001;

  /** With fewer wards there is nothing to see. */
  private static final int FEWEST = 3;

  public Funnel {
    points = List.copyOf(points);
  }

  /** Where a ward lies. */
  public enum Standing {
    FAR_BELOW,
    BELOW,
    WITHIN,
    ABOVE,
    FAR_ABOVE
  }

  /** A ward with the number of people or cases behind its share. */
  public record Point(ValueRow row, long size, double share, Standing standing) {}

  /** The funnel of shares of wards; empty when fewer than three can be drawn. */
  public static Optional<Funnel> of(List<ValueRow> wards) {
    WardFigures figures = WardFigures.of(wards);
    List<ValueRow> counted = wards.stream().filter(Funnel::isShare).toList();
    if (counted.size() < FEWEST || figures.together().isEmpty()) {
      return Optional.empty();
    }
    double rate = figures.together().get().doubleValue();
    BetweenWards between = BetweenWards.of(rate, counted.stream().map(Funnel::observed).toList());
    Funnel empty = new Funnel(rate, between, List.of());
    return Optional.of(new Funnel(rate, between, counted.stream().map(empty::point).toList()));
  }

  private static boolean isShare(ValueRow row) {
    return row.measurement() instanceof Measurement.Sums sums && sums.denominator().isPresent();
  }

  private static BetweenWards.Observed observed(ValueRow row) {
    Measurement.Sums sums = (Measurement.Sums) row.measurement();
    return new BetweenWards.Observed(
        sums.value().orElseThrow().doubleValue(), sums.denominator().orElseThrow());
  }

  private Point point(ValueRow row) {
    BetweenWards.Observed ward = observed(row);
    return new Point(row, ward.size(), ward.share(), standing(ward.share(), ward.size()));
  }

  private Standing standing(double share, long size) {
    Interval alarm = alarm(size);
    if (share < alarm.low() || share > alarm.high()) {
      return share < alarm.low() ? Standing.FAR_BELOW : Standing.FAR_ABOVE;
    }
    Interval warning = warning(size);
    if (share < warning.low() || share > warning.high()) {
      return share < warning.low() ? Standing.BELOW : Standing.ABOVE;
    }
    return Standing.WITHIN;
  }

  /** Within which 95 % of wards of a size would fall. */
  public Interval warning(long size) {
    return limits(size, WARNING);
  }

  /** Within which 99.8 % of wards of a size would fall. */
  public Interval alarm(long size) {
    return limits(size, ALARM);
  }

  private Interval limits(long size, double tail) {
    if (rate <= 0 || rate >= 1) {
      return new Interval(rate, rate);
    }
    return between.isSeen()
        ? between.limits(rate, size, tail)
        : new Interval(quantile(size, tail), quantile(size, 1 - tail));
  }

  private double quantile(long size, double probability) {
    BinomialDistribution cases = BinomialDistribution.of(Math.toIntExact(size), rate);
    int count = cases.inverseCumulativeProbability(probability);
    double beyond = cases.cumulativeProbability(count) - probability;
    double part = beyond / cases.probability(count);
    return Math.max(0, Math.min(1, (count - part) / size));
  }

  /** How many wards lie somewhere. */
  public long count(Standing standing) {
    return points.stream().filter(point -> point.standing() == standing).count();
  }
}
