package vn.thuocdo.dashboard.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.thuocdo.dashboard.chart.Svg.Point;

/**
 * Units side by side from the lowest to the highest figure, with lines to hold them against.
 *
 * @param share true when figures are fractions
 * @param lines the province's figure, the target
 */
public record RankingChart(
    String label, boolean share, List<Column> columns, List<Line> lines, Written written)
    implements Chart {
  private static final double BELOW = 10;
  private static final double WIDEST = 28;
  private static final double FILLED = 0.8;
  private static final Axis SHARES =
      new Axis(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.25"));

  /**
   * A unit.
   *
   * @param reached true when it meets the target
   * @param focus true for the unit the reader came for
   */
  public record Column(String name, BigDecimal figure, boolean reached, boolean focus) {
    private String kind() {
      String plain = reached ? "column reached" : "column";
      return focus ? "column here" : plain;
    }
  }

  /**
   * A line across.
   *
   * @param kind what it stands for, such as {@code target}
   * @param name what is printed at it
   */
  public record Line(String name, BigDecimal figure, String kind) {}

  public RankingChart {
    columns = columns.stream().sorted(Comparator.comparing(Column::figure)).toList();
    lines = List.copyOf(lines);
  }

  @Override
  public JsonNode option() {
    return new RankingOption(this).written();
  }

  @Override
  public String elements(Canvas canvas) {
    Plot plot = Plot.of(canvas, axis(), written, BELOW);
    Svg svg = new Svg();
    plot.draw(svg, written);
    drawColumns(svg, plot);
    drawLines(svg, plot);
    drawTips(svg, plot);
    return svg.elements();
  }

  private Axis axis() {
    BigDecimal most =
        Stream.concat(columns.stream().map(Column::figure), lines.stream().map(Line::figure))
            .max(BigDecimal::compareTo)
            .orElseThrow();
    return share && most.compareTo(BigDecimal.ONE) <= 0 ? SHARES : Axis.fromZero(most);
  }

  private double room(Plot plot) {
    return plot.width() / columns.size();
  }

  private void drawColumns(Svg svg, Plot plot) {
    double width = Math.min(WIDEST, FILLED * room(plot));
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      double y = plot.y(column.figure());
      double x = plot.left() + room(plot) * (at + 0.5) - width / 2;
      svg.bar(column.kind(), new Point(x, y), width, plot.bottom() - y);
    }
  }

  private void drawLines(Svg svg, Plot plot) {
    Labels labels = new Labels(plot);
    for (Line line : lines) {
      double y = plot.y(line.figure());
      svg.line("across " + line.kind(), new Point(plot.left(), y), new Point(plot.right(), y));
      labels.write(svg, "name " + line.kind(), new Point(plot.left() + 4, y), line.name());
    }
  }

  private void drawTips(Svg svg, Plot plot) {
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      svg.tip(
          new Point(plot.left() + room(plot) * at, plot.top()),
          room(plot),
          plot.height(),
          column.name() + ": " + written.figure(column.figure()));
    }
  }

  /** The lowest and the highest unit, in this order; empty without units. */
  public List<Column> ends() {
    return columns.isEmpty() ? List.of() : List.of(columns.get(0), columns.get(columns.size() - 1));
  }
}
