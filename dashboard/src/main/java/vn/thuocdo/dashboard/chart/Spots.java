package vn.thuocdo.dashboard.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.thuocdo.dashboard.chart.HexLayout.Cell;
import vn.thuocdo.dashboard.chart.HexLayout.Point;

/** Places units on a plane and spreads them, so that they are about as dense everywhere. */
final class Spots {
  private static final double KM_PER_DEGREE = 111.3;
  private static final double APART_KM = 60;

  /** Share of a position that is its rank rather than its place. */
  private static final double EVENNESS = 0.7;

  private static final double ROOM = 1.25;

  private Spots() {}

  /** Where a unit is on the plane. */
  record Spot(String code, double x, double y) {
    double squareTo(double otherX, double otherY) {
      double dx = x - otherX;
      double dy = y - otherY;
      return dx * dx + dy * dy;
    }

    double squareTo(Cell cell) {
      return squareTo(cell.x(), cell.y());
    }
  }

  static List<Spot> projected(List<Point> points) {
    double middle = points.stream().mapToDouble(Point::lat).average().orElse(0);
    double narrowing = Math.cos(Math.toRadians(middle));
    return points.stream()
        .sorted(Comparator.comparing(Point::code))
        .map(p -> new Spot(p.code(), p.lon() * narrowing * KM_PER_DEGREE, -p.lat() * KM_PER_DEGREE))
        .toList();
  }

  static boolean isFar(Spot spot, List<Spot> all) {
    return all.stream()
        .filter(other -> !other.equals(spot))
        .allMatch(other -> spot.squareTo(other.x(), other.y()) > APART_KM * APART_KM);
  }

  /** Positions in cell widths, spread so that they are about as dense everywhere. */
  static List<Spot> evened(List<Spot> spots) {
    double[] x = evened(spots.stream().mapToDouble(Spot::x).toArray());
    double[] y = evened(spots.stream().mapToDouble(Spot::y).toArray());
    double aspect = extent(spots.stream().mapToDouble(Spot::x).toArray());
    aspect /= extent(spots.stream().mapToDouble(Spot::y).toArray());
    double area = ROOM * HexLayout.ROW * spots.size();
    double width = Math.sqrt(area * Math.min(2, Math.max(0.5, aspect)));
    List<Spot> even = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      even.add(new Spot(spots.get(i).code(), x[i] * width, y[i] * area / width));
    }
    return even;
  }

  private static double extent(double[] values) {
    double low = Arrays.stream(values).min().orElse(0);
    return Math.max(1e-9, Arrays.stream(values).max().orElse(1) - low);
  }

  private static double[] evened(double[] values) {
    double low = Arrays.stream(values).min().orElse(0);
    double extent = extent(values);
    double[] even = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      double below = Arrays.stream(values).filter(other -> other < value).count();
      double rank = below / Math.max(1, values.length - 1);
      even[i] = EVENNESS * rank + (1 - EVENNESS) * (value - low) / extent;
    }
    return even;
  }
}
