package vn.thuocdo.data.boundary;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * A shape as a file has it.
 *
 * @param where its place in the file, for messages
 * @param code what the file says it is
 */
record NamedShape(String where, String code, Geometry shape) {

  /** The same without crossings: the area stays, lines and points that are left over go. */
  NamedShape mended() {
    return shape.isValid() ? this : new NamedShape(where, code, GeometryFixer.fix(shape));
  }
}
