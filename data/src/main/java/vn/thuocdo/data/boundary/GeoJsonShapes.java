package vn.thuocdo.data.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.thuocdo.data.error.Problems;

/** Reads the features of a GeoJSON file (RFC 7946). */
final class GeoJsonShapes {
  private final String file;
  private final ShapeCode code;
  private final Problems problems;
  private final Rings rings;

  GeoJsonShapes(String file, ShapeCode code, Problems problems) {
    this.file = file;
    this.code = code;
    this.problems = problems;
    this.rings = new Rings(file, problems);
  }

  List<NamedShape> read(JsonNode root) {
    refuseOtherGrids(root.path("crs").path("properties").path("name").asText(""));
    List<NamedShape> shapes = new ArrayList<>();
    int number = 0;
    for (JsonNode feature : root.path("features")) {
      number++;
      Optional<String> name = code.of(feature);
      if (name.isEmpty()) {
        problems.add(
            file, 0, "feature %d has no code; looked at %s".formatted(number, code.looked()));
        continue;
      }
      String where = "feature %d (%s)".formatted(number, name.get());
      shape(where, feature.path("geometry"))
          .ifPresent(shape -> shapes.add(new NamedShape(where, name.get(), shape)));
    }
    return shapes;
  }

  /** Files older than RFC 7946 may name another grid. */
  private void refuseOtherGrids(String crs) {
    if (!crs.isEmpty() && !crs.contains("CRS84") && !crs.endsWith("4326")) {
      problems.add(file, 0, "the grid is '%s'; save it in WGS84 (EPSG:4326)".formatted(crs));
    }
  }

  private Optional<Geometry> shape(String where, JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asText("")) {
      case "Polygon" -> rings.shape(where, List.of(polygon(coordinates)));
      case "MultiPolygon" -> {
        List<List<List<Coordinate>>> polygons = new ArrayList<>();
        coordinates.forEach(polygon -> polygons.add(polygon(polygon)));
        yield rings.shape(where, polygons);
      }
      default -> {
        problems.add(file, 0, Wrong.kind(where, geometry));
        yield Optional.empty();
      }
    };
  }

  private static List<List<Coordinate>> polygon(JsonNode node) {
    List<List<Coordinate>> polygon = new ArrayList<>();
    for (JsonNode ring : node) {
      List<Coordinate> positions = new ArrayList<>();
      ring.forEach(at -> positions.add(position(at)));
      polygon.add(positions);
    }
    return polygon;
  }

  /** What is no number becomes not-a-number, which the checks refuse. */
  private static Coordinate position(JsonNode at) {
    return new Coordinate(at.path(0).asDouble(Double.NaN), at.path(1).asDouble(Double.NaN));
  }

  /** Messages both formats share. */
  static final class Wrong {
    private Wrong() {}

    static String kind(String where, JsonNode geometry) {
      return "%s: its shape is '%s'; only Polygon and MultiPolygon are outlines"
          .formatted(where, geometry.path("type").asText("nothing"));
    }
  }
}
