package vn.thuocdo.dashboard.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.dashboard.chart.Svg.Anchor;
import vn.thuocdo.dashboard.chart.Svg.Point;

/**
 * A figure month by month, its dated targets and where it is heading.
 *
 * @param months labels of the axis, oldest first, up to the last date that matters
 * @param share true when figures are fractions
 * @param figures one per month, as far as they are known
 * @param targets the target that counts in each month, if there is one
 * @param path where the figure should be to reach the target in time; empty list for none
 * @param milestones days on which the plan sets a target
 * @param outlook projection at a later month, if there is one
 * @param names words at the ends of the lines
 */
public record TrendChart(
    String label,
    List<String> months,
    boolean share,
    List<Optional<BigDecimal>> figures,
    List<Optional<BigDecimal>> targets,
    List<Optional<BigDecimal>> path,
    List<Milestone> milestones,
    Optional<Outlook> outlook,
    Names names,
    Written written)
    implements Chart {
  private static final double BELOW = 24;
  private static final double TICK_DROP = 17;
  private static final double TICK_GAP = 14;
  private static final BigDecimal SLACK = new BigDecimal("0.05");

  /** Where a figure is heading: expected value and 80 % interval at a month of the axis. */
  public record Outlook(int month, BigDecimal value, BigDecimal low, BigDecimal high) {}

  /** A day of the plan: a month of the axis and what is said there. */
  public record Milestone(int month, String words) {}

  /** Words at the ends of the lines. */
  public record Names(String figure, String target, String outlook) {}

  public TrendChart {
    months = List.copyOf(months);
    figures = List.copyOf(figures);
    targets = List.copyOf(targets);
    path = List.copyOf(path);
    milestones = List.copyOf(milestones);
  }

  /** Where the axis begins: a multiple of ten percent below the lowest point, never below zero. */
  public BigDecimal floor() {
    return axis().low();
  }

  private Axis axis() {
    return share
        ? Axis.ofShares(points().min(BigDecimal::compareTo).orElseThrow().subtract(SLACK))
        : Axis.fromZero(points().max(BigDecimal::compareTo).orElseThrow());
  }

  private Stream<BigDecimal> points() {
    return Stream.of(
            figures.stream().flatMap(Optional::stream),
            targets.stream().flatMap(Optional::stream),
            outlook.stream().flatMap(ahead -> Stream.of(ahead.low(), ahead.value(), ahead.high())))
        .flatMap(points -> points);
  }

  @Override
  public JsonNode option() {
    return new TrendOption(this).written();
  }

  @Override
  public String elements(Canvas canvas) {
    Plot plot = Plot.of(canvas, axis(), written, BELOW);
    Svg svg = new Svg();
    plot.draw(svg, written);
    drawMonths(svg, plot);
    outlook.filter(ahead -> ahead.month() > last()).ifPresent(ahead -> drawAhead(svg, plot, ahead));
    drawMilestones(svg, plot);
    drawTargets(svg, plot);
    drawPath(svg, plot);
    drawFigures(svg, plot);
    writeNames(svg, plot);
    drawTips(svg, plot);
    return svg.elements();
  }

  private double x(Plot plot, int month) {
    double share = months.size() == 1 ? 0.5 : (double) month / (months.size() - 1);
    return plot.left() + plot.width() * share;
  }

  private Point point(Plot plot, int month, BigDecimal figure) {
    return new Point(x(plot, month), plot.y(figure));
  }

  private void drawMonths(Svg svg, Plot plot) {
    double widest = months.stream().mapToDouble(Canvas::lengthOf).max().orElse(0) + TICK_GAP;
    int every = (int) Math.ceil(widest * Math.max(1, months.size() - 1) / plot.width());
    for (int month = 0; month < months.size(); month += every) {
      Point at = new Point(x(plot, month), plot.bottom() + TICK_DROP);
      svg.words("tick", at, Anchor.MIDDLE, months.get(month));
    }
  }

  private void drawAhead(Svg svg, Plot plot, Outlook ahead) {
    Point from = point(plot, last(), figures.get(last()).orElseThrow());
    Point low = point(plot, ahead.month(), ahead.low());
    Point high = point(plot, ahead.month(), ahead.high());
    svg.area("band", List.of(from, high, low));
    svg.path("outlook", List.of(from, point(plot, ahead.month(), ahead.value())));
  }

  /** Words are left out where the name of the target may stand. */
  private void drawMilestones(Svg svg, Plot plot) {
    for (Milestone milestone : milestones) {
      double x = x(plot, milestone.month());
      svg.line("milestone", new Point(x, plot.top()), new Point(x, plot.bottom()));
      if (x - Canvas.lengthOf(milestone.words()) / 2
          > plot.left() + Canvas.lengthOf(names.target())) {
        svg.words("milestone", new Point(x, plot.top() - 8), Anchor.MIDDLE, milestone.words());
      }
    }
  }

  /** A target holds from the one before it up to its own month. */
  private void drawTargets(Svg svg, Plot plot) {
    List<Point> steps = new ArrayList<>();
    for (int month = 0; month < months.size(); month++) {
      if (targets.get(month).isPresent()) {
        double y = plot.y(targets.get(month).get());
        steps.add(new Point(x(plot, Math.max(0, month - 1)), y));
        steps.add(new Point(x(plot, month), y));
      }
    }
    if (!steps.isEmpty()) {
      svg.path("target", steps);
    }
  }

  private void drawFigures(Svg svg, Plot plot) {
    stretches(plot).forEach(stretch -> svg.path("figure", stretch));
    stretches(plot).forEach(stretch -> stretch.forEach(point -> svg.dot("point", point, 3)));
  }

  private void drawPath(Svg svg, Plot plot) {
    List<Point> points = points(plot, path);
    if (!points.isEmpty()) {
      svg.path("path", points);
    }
  }

  private List<Point> points(Plot plot, List<Optional<BigDecimal>> along) {
    List<Point> points = new ArrayList<>();
    for (int month = 0; month < along.size(); month++) {
      if (along.get(month).isPresent()) {
        points.add(point(plot, month, along.get(month).get()));
      }
    }
    return points;
  }

  private List<List<Point>> stretches(Plot plot) {
    List<List<Point>> stretches = new ArrayList<>();
    boolean open = false;
    for (int month = 0; month < figures.size(); month++) {
      if (figures.get(month).isPresent()) {
        if (!open) {
          stretches.add(new ArrayList<>());
        }
        stretches.get(stretches.size() - 1).add(point(plot, month, figures.get(month).get()));
      }
      open = figures.get(month).isPresent();
    }
    return stretches;
  }

  private void writeNames(Svg svg, Plot plot) {
    Labels labels = new Labels(plot);
    targets.stream()
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            target ->
                labels.write(
                    svg,
                    "name target",
                    new Point(plot.left() + 4, plot.y(target)),
                    names.target()));
    if (last() >= 0) {
      BigDecimal newest = figures.get(last()).orElseThrow();
      labels.write(
          svg, "name figure", point(plot, last(), newest), named(plot, names.figure(), newest));
    }
    outlook
        .filter(ahead -> ahead.month() > last())
        .ifPresent(
            ahead ->
                labels.write(
                    svg,
                    "name outlook",
                    point(plot, ahead.month(), ahead.value()),
                    names.outlook() + " " + written.figure(ahead.value())));
  }

  /** The name is left out where it would cross half the chart. */
  private String named(Plot plot, String name, BigDecimal figure) {
    String whole = name + " " + written.figure(figure);
    return Canvas.lengthOf(whole) < plot.width() / 2 ? whole : written.figure(figure);
  }

  private void drawTips(Svg svg, Plot plot) {
    double width = plot.width() / Math.max(1, months.size() - 1);
    for (int month = 0; month < months.size(); month++) {
      Optional<String> tip = tip(month);
      if (tip.isPresent()) {
        svg.tip(new Point(x(plot, month) - width / 2, plot.top()), width, plot.height(), tip.get());
      }
    }
  }

  private Optional<String> tip(int month) {
    Optional<String> figure = figures.get(month).map(f -> names.figure() + " " + written.figure(f));
    Optional<String> target = targets.get(month).map(t -> names.target());
    return figure.or(() -> target).map(words -> months.get(month) + ": " + words);
  }

  private int last() {
    for (int month = figures.size() - 1; month >= 0; month--) {
      if (figures.get(month).isPresent()) {
        return month;
      }
    }
    return -1;
  }
}
