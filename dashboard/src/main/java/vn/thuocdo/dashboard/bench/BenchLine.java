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
    String verdict = amount <= most ? "holds" : "MISSED";
    return new BenchLine(
        what, amount, unit, "goal: at most %.0f %s, %s".formatted(most, unit, verdict));
  }
}
