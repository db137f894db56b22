package vn.thuocdo.dashboard.chart;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Writes a shape as the {@code d} of an SVG path. */
final class OutlinePath {
  private final StringBuilder path = new StringBuilder();
  private final Projection projection;

  private OutlinePath(Projection projection) {
    this.projection = projection;
  }

  static String of(Geometry shape, Projection projection) {
    OutlinePath writer = new OutlinePath(projection);
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) shape.getGeometryN(i);
      writer.add(polygon.getExteriorRing());
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        writer.add(polygon.getInteriorRingN(hole));
      }
    }
    return writer.path.toString();
  }

  /** The last position repeats the first, which {@code Z} does by itself. */
  private void add(LineString ring) {
    Coordinate[] positions = ring.getCoordinates();
    String before = "";
    for (int i = 0; i < positions.length - 1; i++) {
      String point =
          written(projection.x(positions[i].x)) + " " + written(projection.y(positions[i].y));
      if (!point.equals(before)) {
        path.append(i == 0 ? "M" : " ").append(point);
      }
      before = point;
    }
    path.append('Z');
  }

  private static String written(double pixels) {
    return pixels == Math.rint(pixels) ? String.valueOf((long) pixels) : String.valueOf(pixels);
  }
}
