package vn.thuocdo.dashboard.chart;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thuocdo.analytics.values.Interval;

/**
 * Two shares on one scale from 0 to 100 %, each with its interval, as coordinates of an SVG.
 *
 * @param width in pixels
 */
public record Dumbbell(int width, Dot first, Dot second) {
  private static final int WIDTH = 168;
  private static final double MARGIN = 6;

  /** A share; {@code low} and {@code high} are the ends of its interval, or the share itself. */
  public record Dot(double x, double low, double high) {}

  /** Draws two shares. */
  public static Dumbbell of(
      BigDecimal first, Optional<Interval> around, BigDecimal second, Optional<Interval> around2) {
    return new Dumbbell(WIDTH, dot(first, around), dot(second, around2));
  }

  private static Dot dot(BigDecimal share, Optional<Interval> interval) {
    double at = share.doubleValue();
    return new Dot(
        x(at),
        x(interval.map(Interval::low).orElse(at)),
        x(interval.map(Interval::high).orElse(at)));
  }

  private static double x(double share) {
    double within = Math.max(0, Math.min(1, share));
    return Math.round((MARGIN + within * (WIDTH - 2 * MARGIN)) * 10) / 10.0;
  }
}
