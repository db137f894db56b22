package vn.thuocdo.dashboard.bench;

/**
 * One measurement.
 *
 * @param what what was done
 * @param amount how much of {@code unit} it took
 * @param unit such as {@code s}, {@code ms} or {@code kB}
 * @param against what it is held against
 */
public record BenchLine(String what, double amount, String unit, String against) {

  static BenchLine ofSeconds(String what, double seconds, String against) {
    return new BenchLine(what, seconds, "s", against);
  }

  /** Held against the most it may be. */
  static BenchLine ofGoal(String what, double amount, String unit, double most) {
    return new BenchLine(
        what, amount, unit, "goal: at most %.0f %s, %s".formatted(most, unit, met(amount <= most)));
  }

  /**
   * Seconds held against something else in the same run.
   *
   * @param ratio of both, with the goal that it is no larger
   */
  static BenchLine ofRatioAtMost(
      String what, double seconds, double ratio, double most, String than) {
    return ofSeconds(
        what,
        seconds,
        "ratio %.3f (goal: at most %s) %s; %s"
            .formatted(ratio, plain(most), met(ratio <= most), than));
  }

  /** The same with the goal that the ratio is no smaller. */
  static BenchLine ofRatioAtLeast(
      String what, double seconds, double ratio, double least, String than) {
    return ofSeconds(
        what,
        seconds,
        "ratio %.1f (goal: at least %s) %s; %s"
            .formatted(ratio, plain(least), met(ratio >= least), than));
  }

  private static String plain(double number) {
    return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static String met(boolean holds) {
    return holds ? "MET" : "MISSED";
  }
}
