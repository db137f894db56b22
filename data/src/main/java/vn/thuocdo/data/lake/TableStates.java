package vn.thuocdo.data.lake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;

/** The states that a table was in: which can be read, what was noted, which are kept for good. */
public final class TableStates {
  private final Table table;

  TableStates(Table table) {
    this.table = table;
  }

  /** Every state the table remembers, oldest first. */
  public List<SnapshotId> all() {
    table.refresh();
    return table.history().stream()
        .map(entry -> table.snapshot(entry.snapshotId()))
        .filter(Objects::nonNull)
        .map(state -> new SnapshotId(state.snapshotId()))
        .distinct()
        .toList();
  }

  /** Every state that can still be read, also under a tag, by the time it was committed. */
  public List<SnapshotId> readable() {
    table.refresh();
    return StreamSupport.stream(table.snapshots().spliterator(), false)
        .sorted(Comparator.comparingLong(Snapshot::sequenceNumber))
        .map(state -> new SnapshotId(state.snapshotId()))
        .toList();
  }

  /** True when a state can still be read: it is among {@link #all} or under a tag. */
  public boolean remembers(SnapshotId state) {
    table.refresh();
    return table.snapshot(state.value()) != null;
  }

  /** The state that was the newest at a moment; empty before the first one it remembers. */
  public Optional<SnapshotId> at(Instant moment) {
    return all().stream()
        .filter(state -> committedAtMillis(state) <= moment.toEpochMilli())
        .reduce((earlier, later) -> later);
  }

  /** What the writer noted beside a snapshot. */
  public Map<String, String> summary(SnapshotId snapshot) {
    return Map.copyOf(table.snapshot(snapshot.value()).summary());
  }

  /** Milliseconds since 1970 at which a snapshot was committed. */
  public long committedAtMillis(SnapshotId snapshot) {
    return table.snapshot(snapshot.value()).timestampMillis();
  }

  /** Keeps a snapshot under a name for good, whatever {@link #expire} does. */
  public void tag(String name, SnapshotId snapshot) {
    ManageSnapshots change = table.manageSnapshots();
    if (table.refs().containsKey(name)) {
      change.removeTag(name);
    }
    change.createTag(name, snapshot.value()).commit();
  }

  /** Lets go of a name given by {@link #tag}. */
  public void untag(String name) {
    if (table.refs().containsKey(name)) {
      table.manageSnapshots().removeTag(name).commit();
    }
  }

  /**
   * Forgets the states that were replaced before {@code olderThan}, and deletes the files that only
   * they needed. The newest state and tagged ones stay.
   *
   * @return how many states were forgotten
   */
  public long expire(Instant olderThan) {
    long before = countStates();
    table.expireSnapshots().expireOlderThan(olderThan.toEpochMilli()).retainLast(1).commit();
    table.refresh();
    return before - countStates();
  }

  private long countStates() {
    return StreamSupport.stream(table.snapshots().spliterator(), false).count();
  }
}
