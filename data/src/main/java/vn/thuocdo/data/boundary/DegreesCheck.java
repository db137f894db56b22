package vn.thuocdo.data.boundary;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.thuocdo.data.error.Problems;

/** Sees whether positions are degrees, longitude first. */
record DegreesCheck(String file, Problems problems) {

  /** Both mistakes concern a whole file, so each is said once. */
  boolean holds(List<NamedShape> shapes) {
    long swapped =
        shapes.stream().filter(shape -> isSwapped(shape.shape().getEnvelopeInternal())).count();
    long beyond = shapes.stream().filter(shape -> !isOnEarth(shape)).count();
    if (swapped > 0) {
      problems.add(
          file,
          0,
          "%d shapes have latitude before longitude; longitude comes first (RFC 7946, section 3.1.1)"
              .formatted(swapped));
    } else if (beyond > 0) {
      problems.add(
          file,
          0,
          "%d shapes have positions that are not degrees; save the file in WGS84 (EPSG:4326)"
              .formatted(beyond));
    }
    return swapped == 0 && beyond == 0;
  }

  /** Vietnam lies between 8 and 24 degrees north and 102 and 115 degrees east. */
  private static boolean isSwapped(Envelope box) {
    return box.getMinX() > 5 && box.getMaxX() < 30 && box.getMinY() > 95 && box.getMaxY() < 120;
  }

  private static boolean isOnEarth(NamedShape shape) {
    for (Coordinate at : shape.shape().getCoordinates()) {
      if (!(Math.abs(at.x) <= 180 && Math.abs(at.y) <= 90)) {
        return false;
      }
    }
    return true;
  }
}
