package vn.thuocdo.dashboard.web.view;

import java.util.List;

/**
 * Wards as hexagons of one size, coloured in five steps.
 *
 * @param heading what the map shows
 * @param width of the drawing in pixels
 * @param height of the drawing in pixels
 * @param frames around units that are shown apart from their place
 * @param legend what the shades and marks stand for, as far as they occur
 * @param needy units that need support most, the worst first
 * @param best units that do best, the best first
 */
public record TileMap(
    String heading,
    String label,
    int width,
    int height,
    List<Tile> tiles,
    List<Frame> frames,
    List<Key> legend,
    List<End> needy,
    List<End> best) {
  public TileMap {
    tiles = List.copyOf(tiles);
    frames = List.copyOf(frames);
    legend = List.copyOf(legend);
    needy = List.copyOf(needy);
    best = List.copyOf(best);
  }

  /**
   * A ward.
   *
   * @param kind {@code q1} to {@code q5}, {@code missing} or {@code withheld}
   * @param text printed in the hexagon, readable without colour
   * @param label name and figure in words
   */
  public record Tile(
      String code,
      String href,
      String kind,
      boolean focus,
      double x,
      double y,
      String text,
      String label,
      Figure value) {}

  /** A box around a unit apart. */
  public record Frame(double x, double y, double width, double height, String name) {}

  /** A line of the legend. */
  public record Key(String kind, String text, String words) {}

  /** A ward at an end of the ranking. */
  public record End(String href, String name, Figure value) {}

  /** A hexagon around the origin as the {@code d} of a path. */
  public String shape() {
    return "M0-20 17.3-10V10L0 20-17.3 10V-10Z";
  }
}
