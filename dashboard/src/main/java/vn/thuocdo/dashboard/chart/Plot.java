package vn.thuocdo.dashboard.chart;

import java.math.BigDecimal;
import vn.thuocdo.dashboard.chart.Svg.Anchor;
import vn.thuocdo.dashboard.chart.Svg.Point;

/**
 * Where figures lie on a canvas: an axis on the left, room for points or bars beside it.
 *
 * @param left of the room, in pixels
 * @param bottom of the room, in pixels from above
 */
record Plot(Canvas canvas, Axis axis, double left, double bottom) {
  private static final double TOP = 24;
  private static final double RIGHT = 26;
  private static final double GAP = 8;

  /** A percent sign is wider than the mean letter. */
  private static final double EDGE = 6;

  private static final double TEXT_DROP = 4;

  /** Leaves room for the longest mark, and {@code below} for words under the chart. */
  static Plot of(Canvas canvas, Axis axis, Written written, double below) {
    double widest =
        axis.marks().stream().map(written::mark).mapToDouble(Canvas::lengthOf).max().orElse(0);
    return new Plot(canvas, axis, EDGE + widest + GAP, canvas.height() - below);
  }

  double width() {
    return canvas.width() - RIGHT - left;
  }

  double right() {
    return canvas.width() - RIGHT;
  }

  double y(BigDecimal figure) {
    return bottom - axis.place(figure) * (bottom - TOP);
  }

  double top() {
    return TOP;
  }

  double height() {
    return bottom - TOP;
  }

  /** Draws marks, their lines and the ground line. */
  void draw(Svg svg, Written written) {
    for (BigDecimal mark : axis.marks()) {
      double y = y(mark);
      String kind = mark.compareTo(axis.low()) == 0 ? "ground" : "rule";
      svg.line(kind, new Point(left, y), new Point(right(), y));
      svg.words("mark", new Point(left - GAP, y + TEXT_DROP), Anchor.END, written.mark(mark));
    }
  }
}
