package vn.thuocdo.dashboard.web.view;

import java.util.List;

/**
 * Wards as hexagons of one size or in their own outlines, coloured in five steps.
 *
 * @param views the ways to draw it; empty when there is only one
 * @param drawing the wards
 * @param legend what the shades and marks stand for, as far as they occur
 * @param needy units that need support most, the worst first
 * @param best units that do best, the best first
 * @param picture address of the map as a picture of its own
 * @param csv address of its figures
 */
public record WardMap(
    String label,
    List<View> views,
    Drawing drawing,
    List<Key> legend,
    List<End> needy,
    List<End> best,
    String picture,
    String csv) {
  public WardMap {
    views = List.copyOf(views);
    legend = List.copyOf(legend);
    needy = List.copyOf(needy);
    best = List.copyOf(best);
  }

  /** A way to draw the map. */
  public record View(String href, String name, boolean current) {}

  /**
   * The wards in their places.
   *
   * @param outlines true for real outlines, false for hexagons
   * @param width in pixels
   * @param height in pixels
   * @param frames around units that are shown apart from their place
   */
  public record Drawing(
      boolean outlines, int width, int height, List<Tile> tiles, List<Frame> frames) {
    public Drawing {
      tiles = List.copyOf(tiles);
      frames = List.copyOf(frames);
    }
  }

  /**
   * A ward.
   *
   * @param kind {@code q1} to {@code q5}, {@code missing} or {@code withheld}
   * @param x where its hexagon or its text stands
   * @param path its outline as the {@code d} of a path; empty text for a hexagon
   * @param text printed in it, readable without colour; empty text where it has no room
   * @param label name and figure in words
   */
  public record Tile(
      String code,
      String href,
      String kind,
      boolean focus,
      double x,
      double y,
      String path,
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
