package vn.thuocdo.data.ledger;

import java.time.Instant;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.time.Period;

/**
 * A period was frozen as reported, or opened again.
 *
 * @param snapshot state of the values that was reported
 */
public record Closing(Period period, Action action, SnapshotId snapshot, Instant at, String by) {
  /** What was done. */
  public enum Action {
    CLOSED,
    REOPENED
  }

  /** Name under which the lake keeps the reported state for good. */
  public String tag() {
    return "closed-" + period;
  }
}
