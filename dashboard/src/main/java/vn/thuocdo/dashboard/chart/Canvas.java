package vn.thuocdo.dashboard.chart;

/**
 * Room for a chart. Text keeps its size in pixels, so that a small canvas holds less of it instead
 * of smaller letters.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Canvas(int width, int height) {
  /** Half a page on a desk. */
  public static final Canvas WIDE = new Canvas(640, 300);

  /** A phone. */
  public static final Canvas NARROW = new Canvas(344, 248);

  /** Mean width of a letter at 12 px, a little generous. */
  private static final double LETTER = 6.6;

  static final double LINE = 16;

  static double lengthOf(String words) {
    return LETTER * words.length();
  }
}
