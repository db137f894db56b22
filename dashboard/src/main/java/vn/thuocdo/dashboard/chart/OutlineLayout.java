package vn.thuocdo.dashboard.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.thuocdo.data.boundary.Outline;

/**
 * Outlines of wards on a page, north up. Units more than 60 km from all others, such as islands,
 * are drawn in a box of their own in the emptiest corner.
 *
 * @param height of the drawing in pixels
 * @param places by code of the ward
 */
public record OutlineLayout(int height, Map<String, Placed> places, List<Inset> insets) {
  /** Width of the drawing in pixels. */
  public static final int WIDTH = 640;

  /** Side of an inset box in pixels. */
  public static final int INSET = 96;

  private static final double MARGIN = 4;

  /** Room a number needs. */
  private static final double TEXT_WIDTH = 22;

  private static final double TEXT_HEIGHT = 13;

  /**
   * A ward.
   *
   * @param path its outline as the {@code d} of a path
   * @param x of a point inside
   * @param y of that point
   * @param roomy true when a number has room inside
   */
  public record Placed(String path, double x, double y, boolean roomy) {}

  /** The box of a unit apart, by its upper left corner. */
  public record Inset(String code, double x, double y) {}

  public OutlineLayout {
    places = Map.copyOf(places);
    insets = List.copyOf(insets);
  }

  /** Lays outlines out. */
  public static OutlineLayout of(List<Outline> outlines) {
    List<Outline> far = Remote.of(outlines);
    List<Outline> near = outlines.stream().filter(outline -> !far.contains(outline)).toList();
    Projection main = Projection.onto(box(near), MARGIN, MARGIN, WIDTH - 2 * MARGIN);
    int height = (int) Math.ceil(main.height() + 2 * MARGIN);
    Map<String, Placed> places = new LinkedHashMap<>();
    near.forEach(outline -> places.put(outline.code(), placed(outline.shape(), main)));
    List<Inset> insets = new ArrayList<>();
    double[] corner = emptiest(near, main, height);
    for (Outline outline : far) {
      double x = corner[0] + (corner[0] > 0 ? -1 : 1) * insets.size() * (INSET + MARGIN);
      insets.add(new Inset(outline.code(), x, corner[1]));
      places.put(outline.code(), placed(outline.shape(), inset(outline, x, corner[1])));
    }
    return new OutlineLayout(height, places, insets);
  }

  private static Projection inset(Outline outline, double x, double y) {
    return Projection.within(box(List.of(outline)), x + MARGIN, y + MARGIN, INSET - 2 * MARGIN);
  }

  private static Envelope box(List<Outline> outlines) {
    Envelope box = new Envelope();
    outlines.forEach(outline -> box.expandToInclude(outline.shape().getEnvelopeInternal()));
    return box;
  }

  private static Placed placed(Geometry shape, Projection projection) {
    Geometry widest = shape.getGeometryN(0);
    for (int i = 1; i < shape.getNumGeometries(); i++) {
      widest = shape.getGeometryN(i).getArea() > widest.getArea() ? shape.getGeometryN(i) : widest;
    }
    Coordinate inside = widest.getInteriorPoint().getCoordinate();
    Envelope box = widest.getEnvelopeInternal();
    return new Placed(
        OutlinePath.of(shape, projection),
        projection.x(inside.x),
        projection.y(inside.y),
        projection.x(box.getMaxX()) - projection.x(box.getMinX()) > TEXT_WIDTH
            && projection.y(box.getMinY()) - projection.y(box.getMaxY()) > TEXT_HEIGHT);
  }

  /** Upper left of an inset box in the corner over which the fewest positions lie. */
  private static double[] emptiest(List<Outline> near, Projection main, int height) {
    List<double[]> corners =
        List.of(
            new double[] {0, height - INSET},
            new double[] {WIDTH - INSET, height - INSET},
            new double[] {0, 0},
            new double[] {WIDTH - INSET, 0});
    return corners.stream()
        .min(Comparator.comparingLong(corner -> covered(near, main, corner)))
        .orElseThrow();
  }

  private static long covered(List<Outline> near, Projection main, double[] corner) {
    long covered = 0;
    for (Outline outline : near) {
      for (Coordinate at : outline.shape().getCoordinates()) {
        double x = main.x(at.x) - corner[0];
        double y = main.y(at.y) - corner[1];
        covered += x >= 0 && x <= INSET && y >= 0 && y <= INSET ? 1 : 0;
      }
    }
    return covered;
  }
}
