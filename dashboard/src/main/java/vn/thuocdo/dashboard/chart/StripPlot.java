package vn.thuocdo.dashboard.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Units as dots along one line, dots that would cover each other stacked; as coordinates of an SVG.
 *
 * @param height in pixels
 * @param axis where the line of dots lies
 * @param ticks round numbers below it
 * @param middle from the first to the third quartile; empty when not asked for
 * @param marks lines to hold the dots against
 */
public record StripPlot(
    int width,
    int height,
    double axis,
    List<Dot> dots,
    List<Tick> ticks,
    Optional<Middle> middle,
    List<Mark> marks) {
  private static final double MARGIN = 10;
  private static final double APART = 7;
  private static final double TOP = 22;

  /** Dots of a higher stack are drawn closer. */
  private static final double HIGHEST = 30 * APART;

  /** Text within so many pixels of an end would be cut there. */
  private static final double END = 24;

  private static final int MANY = 40;

  public StripPlot {
    dots = List.copyOf(dots);
    ticks = List.copyOf(ticks);
    marks = List.copyOf(marks);
  }

  /** Where text at {@code x} is held, so that it stays inside. */
  public String anchor(double x) {
    return x < END ? "start" : x > width - END ? "end" : "middle";
  }

  /** Of a dot, in pixels; few units have room for larger ones. */
  public double radius(Dot dot) {
    double usual = dots.size() > MANY ? 3 : 4;
    return dot.focus() ? usual + 1.5 : usual;
  }

  /** A unit before it is drawn. */
  public record Entry(String name, String href, BigDecimal figure, boolean focus) {}

  /** A line before it is drawn; {@code kind} names its style. */
  public record Line(String kind, String words, BigDecimal figure) {}

  /** A unit. */
  public record Dot(double x, double y, String name, String href, boolean focus) {}

  /** A number of the axis. */
  public record Tick(double x, String words) {}

  /** The middle half. */
  public record Middle(double from, double to) {}

  /** A line across. */
  public record Mark(double x, String kind, String words) {}

  /**
   * Draws units.
   *
   * @param quartiles first and third, or nothing
   * @param written numbers of the axis in words
   */
  public static StripPlot of(
      Scale scale,
      List<Entry> entries,
      List<BigDecimal> quartiles,
      List<Line> lines,
      Function<BigDecimal, String> written) {
    Map<Long, Integer> stacked = new HashMap<>();
    List<double[]> places = new ArrayList<>();
    List<Entry> sorted = entries.stream().sorted(Comparator.comparing(Entry::figure)).toList();
    for (Entry entry : sorted) {
      double x = scale.x(entry.figure());
      places.add(new double[] {x, stacked.merge(Math.round(x / APART), 1, Integer::sum)});
    }
    int highest = stacked.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    double apart = Math.min(APART, HIGHEST / highest);
    double axis = TOP + highest * apart;
    List<Dot> dots =
        IntStream.range(0, sorted.size())
            .mapToObj(i -> dot(sorted.get(i), places.get(i), axis, apart))
            .toList();
    return new StripPlot(
        scale.width(),
        (int) Math.ceil(axis + 22),
        axis,
        dots,
        scale.steps().bounds().stream().map(b -> new Tick(scale.x(b), written.apply(b))).toList(),
        quartiles.size() == 2
            ? Optional.of(new Middle(scale.x(quartiles.get(0)), scale.x(quartiles.get(1))))
            : Optional.empty(),
        lines.stream().map(l -> new Mark(scale.x(l.figure()), l.kind(), l.words())).toList());
  }

  private static Dot dot(Entry entry, double[] place, double axis, double apart) {
    return new Dot(
        place[0],
        Math.round((axis - (place[1] - 0.5) * apart) * 10) / 10.0,
        entry.name(),
        entry.href(),
        entry.focus());
  }

  /** Figures to pixels; what lies beyond the steps stands at their ends. */
  public record Scale(int width, Steps steps) {
    private double x(BigDecimal figure) {
      double low = steps.low().doubleValue();
      double span = steps.width().doubleValue() * Steps.COUNT;
      double share = Math.max(0, Math.min(1, (figure.doubleValue() - low) / span));
      return Math.round((MARGIN + share * (width - 2 * MARGIN)) * 10) / 10.0;
    }
  }
}
