package vn.thuocdo.dashboard.web.compare;

import vn.thuocdo.analytics.comparison.Comparison;
import vn.thuocdo.analytics.comparison.Difference;

/** Names what can be said about a difference, for words and styles. */
final class Verdicts {
  private Verdicts() {}

  /**
   * {@code clear}, {@code unclear}, {@code counted}, {@code overlapping}, {@code unequal} or {@code
   * unknown}.
   */
  static String kind(Difference difference) {
    if (difference instanceof Difference.Estimated estimated) {
      return estimated.isClear() ? "clear" : "unclear";
    }
    if (difference instanceof Difference.Counted) {
      return "counted";
    }
    if (difference instanceof Difference.Overlapping) {
      return "overlapping";
    }
    return difference instanceof Difference.Unequal ? "unequal" : "unknown";
  }

  /** {@code good} or {@code bad} for the first side when the difference is clear, else nothing. */
  static String tone(Comparison.Line line) {
    if (!line.difference().isClear()) {
      return "";
    }
    return line.advantage().signum() > 0 ? "good" : "bad";
  }
}
