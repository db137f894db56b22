package vn.thuocdo.ingest.restricted;

/**
 * What keeping personal text no longer than its time removed.
 *
 * @param parts sealed parts of the restricted table, one a batch, dataset and unit or more
 * @param sources sealed copies of refused files
 */
public record Forgotten(long parts, long sources) {
  /** Nothing was too old. */
  static final Forgotten NOTHING = new Forgotten(0, 0);

  /** True when something was removed. */
  public boolean isAny() {
    return parts + sources > 0;
  }
}
