package vn.thuocdo.analytics.values;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What was found lately in something that never changes, by the question; of what was not asked for
 * longest, as much is forgotten as does not fit. Safe for any thread.
 *
 * @param <K> a question; names everything the answer depends on
 * @param <V> an answer; never changes
 */
public final class LookUps<K, V> {
  private final int room;
  private final ToIntFunction<V> size;
  private final Map<K, V> known = new LinkedHashMap<>(16, 0.75f, true);
  private int taken;

  /**
   * @param room how much is kept
   * @param size of one answer, in the same unit; more than a tenth of the room is not kept
   */
  public LookUps(int room, ToIntFunction<V> size) {
    this.room = room;
    this.size = size;
  }

  /** The answer, found now unless it is known. */
  public V find(K question, Supplier<V> finding) {
    V before = known(question);
    if (before != null) {
      return before;
    }
    V found = finding.get();
    keep(question, found);
    return found;
  }

  private synchronized V known(K question) {
    return known.get(question);
  }

  private synchronized void keep(K question, V found) {
    if (size.applyAsInt(found) > room / 10 || known.putIfAbsent(question, found) != null) {
      return;
    }
    taken += size.applyAsInt(found);
    Iterator<V> oldest = known.values().iterator();
    while (taken > room) {
      taken -= size.applyAsInt(oldest.next());
      oldest.remove();
    }
  }
}
