package vn.thuocdo.dashboard.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the elements of a drawing. Their kinds are classes, which the palette colours. */
final class Svg {
  private final StringBuilder text = new StringBuilder(8_192);

  /** A point in pixels from the upper left. */
  record Point(double x, double y) {}

  /** Where a text stands beside its point. */
  enum Anchor {
    START,
    MIDDLE,
    END;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Svg line(String kind, Point from, Point to) {
    return element("line", kind, "x1", from.x(), "y1", from.y(), "x2", to.x(), "y2", to.y(), "/>");
  }

  Svg path(String kind, List<Point> points) {
    return element("polyline", kind, "points", joined(points), "/>");
  }

  Svg area(String kind, List<Point> points) {
    return element("polygon", kind, "points", joined(points), "/>");
  }

  Svg dot(String kind, Point at, double radius) {
    return element("circle", kind, "cx", at.x(), "cy", at.y(), "r", radius, "/>");
  }

  Svg bar(String kind, Point corner, double width, double height) {
    return box(kind, corner, width, height, "/>");
  }

  /** A place that tells its {@code words} to whoever points at it. */
  Svg tip(Point corner, double width, double height, String words) {
    return box("tip", corner, width, height, "><title>" + escaped(words) + "</title></rect>");
  }

  private Svg box(String kind, Point corner, double width, double height, String end) {
    return element(
        "rect", kind, "x", corner.x(), "y", corner.y(), "width", width, "height", height, end);
  }

  Svg words(String kind, Point at, Anchor anchor, String words) {
    return element(
        "text",
        kind,
        "x",
        at.x(),
        "y",
        at.y(),
        "text-anchor",
        anchor.word(),
        ">" + escaped(words) + "</text>");
  }

  /** Writes names and values of attributes in turn, then how the element ends. */
  private Svg element(String name, String kind, Object... attributesAndEnd) {
    text.append('<').append(name).append(" class=\"").append(kind).append('"');
    int end = attributesAndEnd.length - 1;
    for (int i = 0; i < end; i += 2) {
      text.append(' ').append(attributesAndEnd[i]).append("=\"");
      text.append(written(attributesAndEnd[i + 1])).append('"');
    }
    text.append(attributesAndEnd[end]).append('\n');
    return this;
  }

  private static Object written(Object value) {
    return value instanceof Double pixels ? number(pixels) : value;
  }

  private static String joined(List<Point> points) {
    return points.stream()
        .map(point -> number(point.x()) + "," + number(point.y()))
        .collect(Collectors.joining(" "));
  }

  private static String number(double pixels) {
    double rounded = Math.round(pixels * 10) / 10.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The elements so far. */
  String elements() {
    return text.toString();
  }
}
