package vn.thuocdo.dashboard.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.dashboard.web.http.Packed;

/** Pages printed lately. A key names everything a page depends on, so that none is ever stale. */
final class PrintedPages {
  private static final int MOST = 256;

  private final Map<String, Packed> pages = new LinkedHashMap<>(MOST, 0.75f, true);

  synchronized Optional<Packed> find(String key) {
    return Optional.ofNullable(pages.get(key));
  }

  synchronized void keep(String key, Packed page) {
    pages.put(key, page);
    if (pages.size() > MOST) {
      pages.remove(pages.keySet().iterator().next());
    }
  }
}
