package vn.thuocdo.dashboard.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A small line of monthly figures, as coordinates of an SVG.
 *
 * @param width in pixels
 * @param height in pixels
 * @param segments unbroken stretches, each the {@code points} of a polyline
 * @param lastX where the newest figure is
 * @param lastY likewise
 * @param targetY where the target lies; empty when there is none or it is out of the picture
 */
public record Sparkline(
    int width,
    int height,
    List<String> segments,
    double lastX,
    double lastY,
    Optional<Double> targetY) {
  private static final double MARGIN = 4;
  private static final double FLATTEST = 0.02;

  public Sparkline {
    segments = List.copyOf(segments);
  }

  /** The range of figures from the lower to the upper edge. */
  public record Scale(double low, double high) {

    /** The range that holds {@code figures} and shows a standstill as a flat line. */
    public static Scale of(List<Optional<BigDecimal>> figures) {
      double low = figures.stream().mapToDouble(Sparkline::orMax).min().orElse(0);
      double high = figures.stream().mapToDouble(Sparkline::orMin).max().orElse(1);
      double least = Math.max(FLATTEST * Math.abs(high), 1e-9);
      double middle = (low + high) / 2;
      return high - low >= least
          ? new Scale(low, high)
          : new Scale(middle - least / 2, middle + least / 2);
    }
  }

  private static double orMax(Optional<BigDecimal> figure) {
    return figure.map(BigDecimal::doubleValue).orElse(Double.MAX_VALUE);
  }

  private static double orMin(Optional<BigDecimal> figure) {
    return figure.map(BigDecimal::doubleValue).orElse(-Double.MAX_VALUE);
  }

  /** Draws figures on a scale; empty with fewer than two of them. */
  public static Optional<Sparkline> of(
      List<Optional<BigDecimal>> figures,
      Scale scale,
      Optional<BigDecimal> target,
      int width,
      int height) {
    if (figures.stream().filter(Optional::isPresent).count() < 2) {
      return Optional.empty();
    }
    List<List<double[]>> stretches = stretches(figures, scale, width, height);
    List<double[]> last = stretches.get(stretches.size() - 1);
    double[] end = last.get(last.size() - 1);
    return Optional.of(
        new Sparkline(
            width,
            height,
            stretches.stream().map(Sparkline::points).toList(),
            end[0],
            end[1],
            target
                .map(BigDecimal::doubleValue)
                .filter(t -> t >= scale.low() && t <= scale.high())
                .map(t -> y(t, scale, height))));
  }

  private static List<List<double[]>> stretches(
      List<Optional<BigDecimal>> figures, Scale scale, int width, int height) {
    double step = (width - 2 * MARGIN) / Math.max(1, figures.size() - 1);
    List<List<double[]>> stretches = new ArrayList<>();
    boolean open = false;
    for (int i = 0; i < figures.size(); i++) {
      Optional<BigDecimal> figure = figures.get(i);
      if (figure.isPresent()) {
        if (!open) {
          stretches.add(new ArrayList<>());
        }
        double y = y(figure.get().doubleValue(), scale, height);
        stretches.get(stretches.size() - 1).add(new double[] {rounded(MARGIN + i * step), y});
      }
      open = figure.isPresent();
    }
    return stretches;
  }

  private static double y(double figure, Scale scale, int height) {
    double share = (figure - scale.low()) / (scale.high() - scale.low());
    return rounded(height - MARGIN - share * (height - 2 * MARGIN));
  }

  private static double rounded(double coordinate) {
    return Math.round(coordinate * 10) / 10.0;
  }

  private static String points(List<double[]> stretch) {
    return stretch.stream()
        .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point[0], point[1]))
        .collect(Collectors.joining(" "));
  }
}
