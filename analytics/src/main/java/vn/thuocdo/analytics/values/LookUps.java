package vn.thuocdo.analytics.values;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Look-ups made lately in one snapshot, whose figures never change. Pages ask for the same figures
 * again and again; rights are applied to what is found, never before.
 */
final class LookUps {
  /** About 50 MB. */
  private static final int MOST_ROWS = 200_000;

  private final Map<Key, List<Stored>> known = new LinkedHashMap<>(16, 0.75f, true);
  private int rows;

  /** What was looked up. */
  record Key(String indicator, String breakdown, ValuesFilter filter) {}

  /** The figures of a key, read now unless they are known. */
  List<Stored> find(Key key, Supplier<List<Stored>> reading) {
    List<Stored> before = known(key);
    if (before != null) {
      return before;
    }
    List<Stored> read = List.copyOf(reading.get());
    keep(key, read);
    return read;
  }

  private synchronized List<Stored> known(Key key) {
    return known.get(key);
  }

  private synchronized void keep(Key key, List<Stored> read) {
    if (read.size() > MOST_ROWS / 10 || known.put(key, read) != null) {
      return;
    }
    rows += cost(read);
    Iterator<List<Stored>> oldest = known.values().iterator();
    while (rows > MOST_ROWS) {
      rows -= cost(oldest.next());
      oldest.remove();
    }
  }

  /** An empty answer takes room, too. */
  private static int cost(List<Stored> read) {
    return read.size() + 1;
  }
}
