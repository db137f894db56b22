package vn.thuocdo.dashboard.chart;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A bar of a figure with a mark at its target, as coordinates of an SVG.
 *
 * @param width in pixels; a full bar
 * @param bar length of the bar
 * @param target where the target mark stands; empty without a target
 */
public record Bullet(int width, double bar, Optional<Double> target) {
  private static final int WIDTH = 160;
  private static final double ROOM = 1.1;

  /**
   * Draws a figure.
   *
   * @param share true when 1 is the whole, which then fills the bar
   */
  public static Bullet of(BigDecimal figure, Optional<BigDecimal> target, boolean share) {
    double value = figure.doubleValue();
    double goal = target.map(BigDecimal::doubleValue).orElse(0.0);
    double whole = share ? Math.max(1, Math.max(value, goal)) : ROOM * Math.max(value, goal);
    double scale = whole <= 0 ? 0 : WIDTH / whole;
    return new Bullet(
        WIDTH,
        rounded(Math.max(0, value * scale)),
        target.map(t -> rounded(Math.min(WIDTH - 1.0, Math.max(1, t.doubleValue() * scale)))));
  }

  private static double rounded(double coordinate) {
    return Math.round(coordinate * 10) / 10.0;
  }
}
