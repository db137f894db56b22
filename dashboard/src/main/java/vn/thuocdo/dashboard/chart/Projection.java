package vn.thuocdo.dashboard.chart;

import org.locationtech.jts.geom.Envelope;

/**
 * Degrees to pixels, true to distance along the middle parallel (equirectangular); over two degrees
 * of latitude it is off by less than a pixel.
 *
 * @param pixelsPerDegree of latitude
 * @param narrowing degrees of longitude are shorter by this
 */
record Projection(
    double west,
    double north,
    double left,
    double top,
    double pixelsPerDegree,
    double narrowing,
    double height) {

  /** Fills a width. */
  static Projection onto(Envelope box, double left, double top, double width) {
    double narrowing = narrowing(box);
    return of(box, left, top, width / Math.max(1e-9, box.getWidth() * narrowing));
  }

  /** Fits into a square. */
  static Projection within(Envelope box, double left, double top, double side) {
    double widest = Math.max(box.getWidth() * narrowing(box), box.getHeight());
    double scale = side / Math.max(1e-9, widest);
    double x = left + (side - box.getWidth() * narrowing(box) * scale) / 2;
    return of(box, x, top + (side - box.getHeight() * scale) / 2, scale);
  }

  private static Projection of(Envelope box, double left, double top, double scale) {
    return new Projection(
        box.getMinX(), box.getMaxY(), left, top, scale, narrowing(box), box.getHeight() * scale);
  }

  private static double narrowing(Envelope box) {
    return Math.cos(Math.toRadians((box.getMinY() + box.getMaxY()) / 2));
  }

  double x(double longitude) {
    return rounded(left + (longitude - west) * narrowing * pixelsPerDegree);
  }

  double y(double latitude) {
    return rounded(top + (north - latitude) * pixelsPerDegree);
  }

  private static double rounded(double pixels) {
    return Math.round(pixels * 10) / 10.0;
  }
}
