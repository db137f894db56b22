package vn.thuocdo.data.lake;

/** One committed state of a lake table. */
public record SnapshotId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
