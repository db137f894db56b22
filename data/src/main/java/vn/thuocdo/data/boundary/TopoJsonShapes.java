package vn.thuocdo.data.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.thuocdo.data.error.Problems;

/**
 * Reads the geometries of a TopoJSON file, whose neighbours share their arcs. Quantized arcs are
 * differences between positions (TopoJSON format specification 1.0, section 2.1.3).
 */
final class TopoJsonShapes {
  private final String file;
  private final ShapeCode code;
  private final Problems problems;
  private final Rings rings;
  private final List<List<Coordinate>> arcs = new ArrayList<>();

  TopoJsonShapes(String file, ShapeCode code, Problems problems) {
    this.file = file;
    this.code = code;
    this.problems = problems;
    this.rings = new Rings(file, problems);
  }

  List<NamedShape> read(JsonNode root) {
    root.path("arcs").forEach(arc -> arcs.add(positions(arc, root.path("transform"))));
    List<NamedShape> shapes = new ArrayList<>();
    root.path("objects").forEach(object -> read(object, shapes));
    return shapes;
  }

  private static List<Coordinate> positions(JsonNode arc, JsonNode transform) {
    List<Coordinate> positions = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (JsonNode at : arc) {
      double first = at.path(0).asDouble(Double.NaN);
      double second = at.path(1).asDouble(Double.NaN);
      x = transform.isObject() ? x + first : first;
      y = transform.isObject() ? y + second : second;
      positions.add(transform.isObject() ? scaled(x, y, transform) : new Coordinate(x, y));
    }
    return positions;
  }

  private static Coordinate scaled(double x, double y, JsonNode transform) {
    JsonNode scale = transform.path("scale");
    JsonNode translate = transform.path("translate");
    return new Coordinate(
        x * scale.path(0).asDouble(1) + translate.path(0).asDouble(),
        y * scale.path(1).asDouble(1) + translate.path(1).asDouble());
  }

  private void read(JsonNode object, List<NamedShape> shapes) {
    if (object.path("type").asText().equals("GeometryCollection")) {
      object.path("geometries").forEach(part -> read(part, shapes));
      return;
    }
    int number = shapes.size() + 1;
    Optional<String> name = code.of(object);
    if (name.isEmpty()) {
      problems.add(file, 0, "shape %d has no code; looked at %s".formatted(number, code.looked()));
      return;
    }
    String where = "shape %d (%s)".formatted(number, name.get());
    shape(where, object).ifPresent(shape -> shapes.add(new NamedShape(where, name.get(), shape)));
  }

  private Optional<Geometry> shape(String where, JsonNode geometry) {
    JsonNode parts = geometry.path("arcs");
    return switch (geometry.path("type").asText("")) {
      case "Polygon" -> polygon(where, parts).flatMap(rs -> rings.shape(where, List.of(rs)));
      case "MultiPolygon" -> {
        List<List<List<Coordinate>>> polygons = new ArrayList<>();
        parts.forEach(part -> polygon(where, part).ifPresent(polygons::add));
        yield polygons.size() < parts.size() ? Optional.empty() : rings.shape(where, polygons);
      }
      default -> {
        problems.add(file, 0, GeoJsonShapes.Wrong.kind(where, geometry));
        yield Optional.empty();
      }
    };
  }

  /** Rings put together from arcs; empty when an arc is not there, which is noted. */
  private Optional<List<List<Coordinate>>> polygon(String where, JsonNode node) {
    List<List<Coordinate>> polygon = new ArrayList<>();
    for (JsonNode ring : node) {
      List<Coordinate> positions = new ArrayList<>();
      for (JsonNode index : ring) {
        int at = index.asInt() < 0 ? ~index.asInt() : index.asInt();
        if (at >= arcs.size()) {
          problems.add(file, 0, "%s: arc %d is not in the file".formatted(where, at));
          return Optional.empty();
        }
        append(positions, arcs.get(at), index.asInt() < 0);
      }
      polygon.add(positions);
    }
    return Optional.of(polygon);
  }

  /** Adds an arc, backwards if need be; where arcs meet they share a position. */
  private static void append(List<Coordinate> positions, List<Coordinate> arc, boolean backwards) {
    for (int i = positions.isEmpty() ? 0 : 1; i < arc.size(); i++) {
      positions.add(new Coordinate(arc.get(backwards ? arc.size() - 1 - i : i)));
    }
  }
}
