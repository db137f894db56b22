package vn.thuocdo.analytics.disclosure;

/**
 * The fewest people, households or dossiers a figure may show.
 *
 * @param ward for provinces and wards
 * @param below for neighbourhoods
 */
public record Thresholds(long ward, long below) {
  public Thresholds {
    if (ward < 1 || below < ward) {
      throw new IllegalArgumentException(
          "thresholds must be at least 1, and not lower below the ward: %d, %d"
              .formatted(ward, below));
    }
  }

  /** True for a number of people that is neither nobody nor enough to hide in. */
  static boolean small(long count, long threshold) {
    return count > 0 && count < threshold;
  }
}
