package vn.thuocdo.dashboard.chart;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import vn.thuocdo.data.boundary.Outline;

/** Finds units too far from all others to be drawn in place. */
final class Remote {
  private static final double KM_PER_DEGREE = 111.3;
  private static final double APART_KM = 60;

  private Remote() {}

  /** The remote ones; none when all are, since they are then each other's neighbours. */
  static List<Outline> of(List<Outline> outlines) {
    List<Outline> far = outlines.stream().filter(outline -> isFar(outline, outlines)).toList();
    return far.size() == outlines.size() ? List.of() : far;
  }

  private static boolean isFar(Outline outline, List<Outline> all) {
    return all.stream()
        .filter(other -> !other.code().equals(outline.code()))
        .allMatch(other -> kilometres(middle(outline), middle(other)) > APART_KM);
  }

  private static Coordinate middle(Outline outline) {
    return outline.shape().getEnvelopeInternal().centre();
  }

  private static double kilometres(Coordinate one, Coordinate other) {
    double narrowing = Math.cos(Math.toRadians((one.y + other.y) / 2));
    return KM_PER_DEGREE * Math.hypot((one.x - other.x) * narrowing, one.y - other.y);
  }
}
