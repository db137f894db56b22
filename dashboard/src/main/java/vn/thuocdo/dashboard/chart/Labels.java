package vn.thuocdo.dashboard.chart;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.dashboard.chart.Svg.Anchor;
import vn.thuocdo.dashboard.chart.Svg.Point;

/** Words at lines, each where none stands yet and none sticks out. */
final class Labels {
  /** Baselines to try, in pixels from the point: above, below, further above, further below. */
  private static final List<Double> SHIFTS = List.of(-10.0, 20.0, -26.0, 36.0);

  private final Plot plot;
  private final List<Box> taken = new ArrayList<>();

  Labels(Plot plot) {
    this.plot = plot;
  }

  private record Box(double left, double right, double top, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /** Writes words beside a point, to its left where the right edge is too near. */
  void write(Svg svg, String kind, Point at, String words) {
    double length = Canvas.lengthOf(words);
    boolean fits = at.x() + length <= plot.right();
    double left = fits ? at.x() : Math.max(plot.left(), plot.right() - length);
    Box box = place(at, left, length);
    taken.add(box);
    svg.words(kind, new Point(left, box.bottom() - 4), Anchor.START, words);
  }

  private Box place(Point at, double left, double length) {
    return SHIFTS.stream()
        .map(shift -> box(at.y() + shift, left, length))
        .filter(this::isFree)
        .findFirst()
        .orElseGet(() -> box(at.y() + SHIFTS.get(0), left, length));
  }

  private static Box box(double baseline, double left, double length) {
    return new Box(left, left + length, baseline - Canvas.LINE + 4, baseline + 4);
  }

  private boolean isFree(Box box) {
    return box.top() >= 0
        && box.bottom() <= plot.bottom() + 4
        && taken.stream().noneMatch(box::meets);
  }
}
