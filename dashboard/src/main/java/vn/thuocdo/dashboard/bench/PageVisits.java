package vn.thuocdo.dashboard.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Opens pages in a tab and measures what a reader waits for. */
final class PageVisits {
  private static final String LOADED =
      "new Promise(done => { const look = () => document.readyState === 'complete'"
          + " && performance.getEntriesByName('first-contentful-paint').length ? done(true)"
          + " : setTimeout(look, 20); look(); })";

  /** The document and everything it fetched, as sent over the wire; painted when; moved how far. */
  private static final String SEEN =
      """
      new Promise(done => {
        let shift = 0;
        new PerformanceObserver(list => { for (const e of list.getEntries()) shift += e.value; })
          .observe({type: 'layout-shift', buffered: true});
        setTimeout(() => {
          const all = [...performance.getEntriesByType('navigation'),
            ...performance.getEntriesByType('resource')];
          done({painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
            bytes: all.reduce((sum, e) => sum + e.transferSize, 0), shift});
        }, 200);
      })
      """;

  /** Acts, and waits until another page stands in place of this one and is painted. */
  private static final String REPLACED =
      """
      new Promise(done => {
        const at = performance.now();
        document.addEventListener('shown', () =>
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - at), 0)),
          {once: true});
        %s;
      })
      """;

  private static final String ANSWERED =
      """
      new Promise(done => {
        const at = performance.now();
        %s;
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - at), 0));
      })
      """;

  private final Devtools tab;

  PageVisits(Devtools tab) {
    this.tab = tab;
    tab.ask("Page.enable", Map.of());
    tab.ask("Network.enable", Map.of());
  }

  /**
   * What one visit showed.
   *
   * @param paintedMillis from asking to the first text or picture
   * @param bytes sent by the server
   * @param shift of things that moved while loading, as browsers count it (0 to 1 and more)
   */
  record Visit(double paintedMillis, long bytes, double shift) {}

  /** Opens a page with nothing kept from earlier visits. */
  Visit cold(String address) {
    tab.ask("Network.clearBrowserCache", Map.of());
    return warm(address);
  }

  /** Opens a page with scripts and styles kept from earlier visits. */
  Visit warm(String address) {
    tab.ask("Page.navigate", Map.of("url", address));
    return seen();
  }

  private Visit seen() {
    tab.value(LOADED);
    JsonNode seen = tab.value(SEEN);
    return new Visit(
        seen.path("painted").asDouble(),
        seen.path("bytes").asLong(),
        seen.path("shift").asDouble());
  }

  /** Milliseconds from an action until the page it asks for is painted in place of this one. */
  double leading(String action) {
    return tab.value(REPLACED.formatted(action)).asDouble();
  }

  /** Milliseconds from an action on the page until the next picture. */
  double acting(String action) {
    return tab.value(ANSWERED.formatted(action)).asDouble();
  }

  /**
   * Makes the line slow.
   *
   * @param kilobytesPerSecond each way
   */
  void slow(int delayMillis, int kilobytesPerSecond) {
    tab.ask(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            false,
            "latency",
            delayMillis,
            "downloadThroughput",
            kilobytesPerSecond * 1000,
            "uploadThroughput",
            kilobytesPerSecond * 1000));
  }
}
