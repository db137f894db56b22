package vn.thuocdo.dashboard.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thuocdo.analytics.comparison.Funnel;
import vn.thuocdo.analytics.values.Interval;

/**
 * Shares of wards by the number of people behind them (on a logarithmic axis), with the limits of
 * chance around the common rate; as coordinates of an SVG.
 *
 * @param rateY where the common rate lies
 * @param alarm outline of the 99.8 % limits, the {@code points} of a polygon
 * @param warning outline of the 95 % limits
 */
public record FunnelPlot(
    Canvas canvas,
    double rateY,
    String alarm,
    String warning,
    List<Dot> dots,
    List<Tick> sizes,
    List<Tick> shares) {
  private static final double LEFT = 52;
  private static final double RIGHT = 12;
  private static final double TOP = 12;
  private static final double BOTTOM = 28;

  /** Enough for smooth curves. */
  private static final int STEPS = 60;

  public FunnelPlot {
    dots = List.copyOf(dots);
    sizes = List.copyOf(sizes);
    shares = List.copyOf(shares);
  }

  /** Right end of the plot, in pixels. */
  public double right() {
    return canvas.width() - RIGHT;
  }

  /** Line on which the sizes are written, in pixels. */
  public double sizesY() {
    return canvas.height() - BOTTOM / 3;
  }

  /** A ward; {@code kind} names where it lies: {@code far_below} to {@code far_above}. */
  public record Dot(double x, double y, String kind, String code, String words) {}

  /** A number of an axis. */
  public record Tick(double at, String words) {}

  /**
   * Draws a funnel.
   *
   * @param written shares in words
   * @param counted sizes in words
   */
  public static FunnelPlot of(
      Funnel funnel,
      Canvas canvas,
      Function<BigDecimal, String> written,
      Function<Long, String> counted) {
    Axes axes = Axes.of(funnel, canvas);
    return new FunnelPlot(
        canvas,
        axes.y(funnel.rate()),
        axes.outline(funnel::alarm),
        axes.outline(funnel::warning),
        funnel.points().stream()
            .map(
                point ->
                    new Dot(
                        axes.x((double) point.size()),
                        axes.y(point.share()),
                        point.standing().name().toLowerCase(Locale.ROOT),
                        point.row().place().code(),
                        words(point, written)))
            .toList(),
        axes.sizes().stream().map(n -> new Tick(axes.x((double) n), counted.apply(n))).toList(),
        axes.steps().bounds().stream()
            .map(share -> new Tick(axes.y(share.doubleValue()), written.apply(share)))
            .toList());
  }

  private static String words(Funnel.Point point, Function<BigDecimal, String> written) {
    return point.row().place().name()
        + ": "
        + point.row().measurement().value().map(written).orElse("");
  }

  /** Sizes and shares to pixels. */
  private record Axes(Canvas canvas, double least, double most, Steps steps) {
    static Axes of(Funnel funnel, Canvas canvas) {
      long least = funnel.points().stream().mapToLong(Funnel.Point::size).min().orElseThrow();
      long most = funnel.points().stream().mapToLong(Funnel.Point::size).max().orElseThrow();
      List<BigDecimal> shares =
          funnel.points().stream().map(point -> BigDecimal.valueOf(point.share())).toList();
      return new Axes(
          canvas, least * 0.9, Math.max(most * 1.1, least * 2.0), Steps.of(shares, true));
    }

    double x(double size) {
      double way = Math.log(size / least) / Math.log(most / least);
      return rounded(LEFT + way * (canvas.width() - LEFT - RIGHT));
    }

    double y(double share) {
      double span = steps.width().doubleValue() * Steps.COUNT;
      double way = (share - steps.low().doubleValue()) / span;
      return rounded(
          canvas.height()
              - BOTTOM
              - Math.max(0, Math.min(1, way)) * (canvas.height() - TOP - BOTTOM));
    }

    private static double rounded(double pixels) {
      return Math.round(pixels * 10) / 10.0;
    }

    /** Upper limits from left to right, then lower ones back. */
    String outline(Function<Long, Interval> limits) {
      List<String> points = new ArrayList<>();
      List<String> back = new ArrayList<>();
      for (int i = 0; i <= STEPS; i++) {
        long size = Math.max(1, Math.round(least * Math.pow(most / least, i / (double) STEPS)));
        Interval at = limits.apply(size);
        double x = rounded(LEFT + i / (double) STEPS * (canvas.width() - LEFT - RIGHT));
        points.add(x + "," + y(at.high()));
        back.add(0, x + "," + y(at.low()));
      }
      points.addAll(back);
      return points.stream().collect(Collectors.joining(" "));
    }

    /** Powers of ten and their halves within the axis. */
    List<Long> sizes() {
      List<Long> sizes = new ArrayList<>();
      for (long power = 1; power <= most; power *= 10) {
        for (long digit : new long[] {1, 2, 5}) {
          if (power * digit >= least && power * digit <= most) {
            sizes.add(power * digit);
          }
        }
      }
      return sizes;
    }
  }
}
