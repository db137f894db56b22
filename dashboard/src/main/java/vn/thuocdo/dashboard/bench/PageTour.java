package vn.thuocdo.dashboard.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thuocdo.dashboard.bench.PageVisits.Visit;

/**
 * The main pages in a real browser, as somebody opens them for the first time and works with them.
 *
 * @param root address of the server
 * @param indicator whose page is worked with
 */
record PageTour(String root, String indicator) {
  private static final double PAINTED_MILLIS = 1_000;
  private static final double WEIGHT_KILOBYTES = 600;
  private static final double ANSWERED_MILLIS = 150;

  /** A slow mobile line as browsers emulate it: 1.6 Mbit/s down, 300 ms there and back. */
  private static final int PHONE_DELAY_MILLIS = 300;

  private static final int PHONE_KILOBYTES = 200;
  private static final String OVERVIEW = "/plans/hcmc-kh31-2026";
  private static final List<String> PERIODS =
      List.of("2026-09", "2026-08", "2026-07", "2026-06", "2026-05");
  private static final List<String> UNITS = List.of("27316", "26878", "26740", "27007", "26968");

  /** Walks through the pages with a session. */
  List<BenchLine> walk(String session, Path folder) throws IOException, InterruptedException {
    List<BenchLine> lines = new ArrayList<>();
    try (HeadlessBrowser browser = HeadlessBrowser.start(folder);
        Devtools tab = browser.tab()) {
      PageVisits visits = new PageVisits(tab);
      tab.ask(
          "Network.setCookie", Map.of("name", "kpi_session", "value", session, "url", root + "/"));
      pages().forEach(page -> lines.addAll(cold(visits, page)));
      List.of(OVERVIEW, "/indicators/" + indicator)
          .forEach(page -> lines.addAll(choices(visits, page)));
      lines.addAll(table(visits));
      visits.slow(PHONE_DELAY_MILLIS, PHONE_KILOBYTES);
      lines.add(phone(visits.cold(root + OVERVIEW)));
    }
    return lines;
  }

  private List<String> pages() {
    return List.of(
        OVERVIEW,
        "/indicators/" + indicator,
        "/units/79",
        "/units/27316",
        "/nhiem-vu",
        "/chat-luong");
  }

  private static BenchLine phone(Visit visit) {
    return new BenchLine(
        OVERVIEW + " on 3G, first paint",
        visit.paintedMillis(),
        "ms",
        "%d kB/s, %d ms delay".formatted(PHONE_KILOBYTES, PHONE_DELAY_MILLIS));
  }

  private List<BenchLine> cold(PageVisits visits, String page) {
    Visit first = visits.cold(root + page);
    Visit visit = visits.cold(root + page);
    return List.of(
        BenchLine.ofGoal(
            page + " first paint, first time ever", first.paintedMillis(), "ms", PAINTED_MILLIS),
        BenchLine.ofGoal(
            page + " first paint, cold cache", visit.paintedMillis(), "ms", PAINTED_MILLIS),
        BenchLine.ofGoal(page + " weight", visit.bytes() / 1000.0, "kB", WEIGHT_KILOBYTES),
        new BenchLine(page + " layout shift", visit.shift(), "", "goal: below 0.1"));
  }

  /** Each period and unit for the first time, so that the server has to make the page. */
  private List<BenchLine> choices(PageVisits visits, String page) {
    visits.warm(root + page + "?period=2026-10&unit=79");
    return Stream.concat(
            answered(page + " choose a period", choose(visits, "period", PERIODS)).stream(),
            answered(page + " choose a unit", choose(visits, "unit", UNITS)).stream())
        .toList();
  }

  private static List<Double> choose(PageVisits visits, String list, List<String> values) {
    return values.stream().map(value -> visits.leading(choice(list, value))).sorted().toList();
  }

  private List<BenchLine> table(PageVisits visits) {
    visits.warm(root + "/indicators/" + indicator + "?period=2026-10");
    return List.of(
        answered(
            "filter a table, until painted",
            visits.acting(
                "const box = document.querySelector('[data-filter]'); box.value = 'an';"
                    + " box.dispatchEvent(new Event('input', {bubbles: true}))")),
        answered(
            "sort a table, until painted",
            visits.acting(
                "document.querySelector('[data-sortable] thead th:nth-child(2) button').click()")));
  }

  private static String choice(String name, String value) {
    return ("const list = document.querySelector('select[name=%s]'); list.value = '%s';"
            + " list.dispatchEvent(new Event('change', {bubbles: true}))")
        .formatted(name, value);
  }

  /**
   * @param millis from the shortest to the longest
   */
  private static List<BenchLine> answered(String what, List<Double> millis) {
    String often = ", until painted, median of " + millis.size();
    return List.of(
        answered(what + often, millis.get(millis.size() / 2)),
        answered(what + ", until painted, slowest", millis.get(millis.size() - 1)));
  }

  private static BenchLine answered(String what, double millis) {
    return BenchLine.ofGoal(what, millis, "ms", ANSWERED_MILLIS);
  }
}
