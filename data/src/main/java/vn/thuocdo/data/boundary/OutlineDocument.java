package vn.thuocdo.data.boundary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Writes outlines as GeoJSON. */
final class OutlineDocument {
  /** Five decimals of a degree are about a metre. */
  private static final double PRECISION = 1e5;

  private OutlineDocument() {}

  static ObjectNode of(List<Outline> outlines) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
    ArrayNode features = root.putArray("features");
    outlines.forEach(outline -> add(features.addObject(), outline));
    return root;
  }

  private static void add(ObjectNode feature, Outline outline) {
    feature.put("type", "Feature");
    feature.putObject("properties").put("code", outline.code());
    ObjectNode geometry = feature.putObject("geometry").put("type", "MultiPolygon");
    ArrayNode polygons = geometry.putArray("coordinates");
    Geometry shape = outline.shape();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      add(polygons.addArray(), (Polygon) shape.getGeometryN(i));
    }
  }

  private static void add(ArrayNode rings, Polygon polygon) {
    add(rings.addArray(), polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      add(rings.addArray(), polygon.getInteriorRingN(i));
    }
  }

  private static void add(ArrayNode ring, LinearRing positions) {
    for (Coordinate at : positions.getCoordinates()) {
      ring.addArray().add(rounded(at.x)).add(rounded(at.y));
    }
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * PRECISION) / PRECISION;
  }
}
