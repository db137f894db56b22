package vn.thuocdo.data.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import vn.thuocdo.data.error.Problems;

/** Makes polygons of the positions in a file and notes rings that are none. */
final class Rings {
  static final GeometryFactory FACTORY = new GeometryFactory();

  /** A triangle whose first position is repeated at the end (RFC 7946, section 3.1.6). */
  private static final int FEWEST_POSITIONS = 4;

  private final String file;
  private final Problems problems;

  Rings(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Polygons as one shape; empty when a ring is none, which is then noted.
   *
   * @param polygons rings of each polygon, the outer one first
   */
  Optional<Geometry> shape(String where, List<List<List<Coordinate>>> polygons) {
    List<Polygon> made = new ArrayList<>();
    for (List<List<Coordinate>> rings : polygons) {
      polygon(where, rings).ifPresent(made::add);
    }
    if (made.size() < polygons.size() || made.isEmpty()) {
      if (polygons.isEmpty()) {
        problems.add(file, 0, where + ": the shape is empty");
      }
      return Optional.empty();
    }
    return Optional.of(
        made.size() == 1 ? made.get(0) : FACTORY.createMultiPolygon(made.toArray(Polygon[]::new)));
  }

  private Optional<Polygon> polygon(String where, List<List<Coordinate>> rings) {
    List<LinearRing> made = new ArrayList<>();
    for (int i = 0; i < rings.size(); i++) {
      ring(where, i + 1, rings.get(i)).ifPresent(made::add);
    }
    if (made.isEmpty() || made.size() < rings.size()) {
      return Optional.empty();
    }
    LinearRing[] holes = made.subList(1, made.size()).toArray(LinearRing[]::new);
    return Optional.of(FACTORY.createPolygon(made.get(0), holes));
  }

  private Optional<LinearRing> ring(String where, int number, List<Coordinate> positions) {
    if (positions.size() < FEWEST_POSITIONS) {
      problems.add(
          file,
          0,
          "%s: ring %d has %d positions; a ring needs at least %d"
              .formatted(where, number, positions.size(), FEWEST_POSITIONS));
      return Optional.empty();
    }
    Coordinate first = positions.get(0);
    Coordinate last = positions.get(positions.size() - 1);
    if (!first.equals2D(last)) {
      problems.add(
          file,
          0,
          "%s: ring %d is not closed; it begins at %s and ends at %s"
              .formatted(where, number, written(first), written(last)));
      return Optional.empty();
    }
    return Optional.of(FACTORY.createLinearRing(positions.toArray(Coordinate[]::new)));
  }

  static String written(Coordinate position) {
    return "(%s, %s)".formatted(position.x, position.y);
  }
}
