package vn.thuocdo.dashboard.web.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.thuocdo.dashboard.web.http.Packed;

/**
 * Lists written lately. A key names everything a list depends on: the snapshot, who asks, the
 * language, the format and the whole address; so that none is ever stale or somebody else's.
 */
final class WrittenLists {
  private static final int MOST = 512;

  /** Longer lists are rare and would fill the memory. */
  private static final int MOST_BYTES = 64 * 1024;

  private final Map<String, Written> lists = new LinkedHashMap<>(MOST, 0.75f, true);

  /**
   * A list as it is sent.
   *
   * @param next cursor of the next page, for formats that have no room for it
   */
  record Written(String mediaType, Packed body, Optional<String> next) {
    void send(Context context) {
      next.ifPresent(cursor -> context.header("X-Next-Cursor", cursor));
      body.send(context, mediaType);
    }
  }

  /** The list of this key, written now unless it is known. */
  Written find(String key, Supplier<Written> writing) {
    Written known = known(key);
    if (known != null) {
      return known;
    }
    Written written = writing.get();
    if (written.body().size() <= MOST_BYTES) {
      keep(key, written);
    }
    return written;
  }

  private synchronized Written known(String key) {
    return lists.get(key);
  }

  private synchronized void keep(String key, Written written) {
    lists.put(key, written);
    if (lists.size() > MOST) {
      lists.remove(lists.keySet().iterator().next());
    }
  }
}
