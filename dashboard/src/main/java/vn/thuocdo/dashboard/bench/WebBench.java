package vn.thuocdo.dashboard.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.dashboard.bench.PageVisits.Visit;
import vn.thuocdo.dashboard.bench.Users.Question;
import vn.thuocdo.dashboard.bench.Users.Waits;
import vn.thuocdo.dashboard.web.WebServer;
import vn.thuocdo.dashboard.web.WebSettings;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.account.Accounts;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.unit.Unit;

/**
 * How long readers wait: pages in a real browser, and the API under users who all ask at once. The
 * server, the users and the browser share this machine.
 */
public final class WebBench {
  private static final String ACCOUNT = "bench";
  private static final String INDICATOR = "vneid_any_coverage";
  private static final Duration THINK = Duration.ofMillis(100);
  private static final int WARM_UP = 300;
  private static final int EACH = 60;

  private static final double PAINTED_MILLIS = 1_000;
  private static final double WEIGHT_KILOBYTES = 600;
  private static final double ANSWERED_MILLIS = 150;
  private static final double TEN_USERS_MILLIS = 15;
  private static final double FIFTY_USERS_MILLIS = 80;
  private static final double UNCHANGED_MILLIS = 5;

  /** A slow mobile line as browsers emulate it: 1.6 Mbit/s down, 300 ms there and back. */
  private static final int PHONE_DELAY_MILLIS = 300;

  private static final int PHONE_KILOBYTES = 200;

  private static final List<String> PAGES =
      List.of(
          "/plans/hcmc-kh31-2026",
          "/indicators/" + INDICATOR,
          "/units/79",
          "/units/27316",
          "/nhiem-vu",
          "/chat-luong");

  private final Catalogue catalogue;
  private final Lake lake;
  private final Clock clock;
  private final Path folder;
  private final List<BenchLine> lines = new ArrayList<>();

  /**
   * @param lake with figures
   * @param folder an empty folder for the browser
   */
  public WebBench(Catalogue catalogue, Lake lake, Clock clock, Path folder) {
    this.catalogue = catalogue;
    this.lake = lake;
    this.clock = clock;
    this.folder = folder;
  }

  /** Serves the lake to an account of its own and measures. */
  public List<BenchLine> run() throws IOException, InterruptedException {
    if (lake.find(ValuesTable.ID).isEmpty()) {
      throw new KpiException(
          ErrorCode.NOT_FOUND,
          "Cannot measure pages of home '%s': it has no figures. Make some with: ./kpi demo --scale city --no-serve."
              .formatted(lake.home().root()));
    }
    WebSettings settings = new WebSettings("127.0.0.1", 0, true);
    try (Accounts accounts = Accounts.open(lake.home(), clock);
        WebServer server = WebServer.start(settings, catalogue, lake, clock)) {
      String root = "http://127.0.0.1:" + server.port();
      reader(accounts);
      try {
        ask(root, accounts);
        browse(root, accounts.sessions().begin(ACCOUNT));
      } finally {
        accounts.disable(ACCOUNT, true);
      }
    }
    return lines;
  }

  private static void reader(Accounts accounts) {
    Set<Role> roles = Set.of(Role.ADMINISTRATOR);
    if (accounts.find(ACCOUNT).isEmpty()) {
      accounts.add(ACCOUNT, roles, Scope.EVERYTHING);
    } else {
      accounts.disable(ACCOUNT, false);
      accounts.change(ACCOUNT, roles, Scope.EVERYTHING);
    }
  }

  private void ask(String root, Accounts accounts) throws InterruptedException {
    String key = accounts.tokens().make(ACCOUNT, Set.of(Permission.FIGURES), 1).key();
    List<Question> questions = questions(root);
    new Users(4, key, Duration.ZERO).ask(questions, WARM_UP);
    users(10, key, questions, TEN_USERS_MILLIS);
    users(50, key, questions, FIFTY_USERS_MILLIS);
    Question known = questions.get(0);
    String tag = Users.tag(known, key);
    Waits waits =
        new Users(10, key, THINK).ask(List.of(new Question(known.address(), tag, 304)), EACH);
    lines.add(
        BenchLine.ofGoal(
            "304 answers, 10 users, p95", waits.quantile(.95), "ms", UNCHANGED_MILLIS));
  }

  private void users(int number, String key, List<Question> questions, double most)
      throws InterruptedException {
    Waits waits = new Users(number, key, THINK).ask(questions, EACH);
    lines.add(
        BenchLine.ofGoal(
            "values, %d users pausing %d ms, p95".formatted(number, THINK.toMillis()),
            waits.quantile(.95),
            "ms",
            most));
  }

  /** All wards of a month, and months of one ward: what pages and reports ask. */
  private List<Question> questions(String root) {
    List<Question> questions = new ArrayList<>();
    for (Unit ward : catalogue.units().wards(Optional.of("79"))) {
      questions.add(
          question(root, "/api/v1/values?indicator=%s&unit=%s".formatted(INDICATOR, ward.code())));
      questions.add(
          question(
              root,
              "/api/v1/values?indicator=%s&unit=79&level=ward&period=2026-%02d"
                  .formatted(INDICATOR, 1 + questions.size() / 2 % 10)));
    }
    return questions;
  }

  private static Question question(String root, String path) {
    return new Question(URI.create(root + path), "", 200);
  }

  private void browse(String root, String session) throws IOException, InterruptedException {
    try (HeadlessBrowser browser = HeadlessBrowser.start(folder);
        Devtools tab = browser.tab()) {
      PageVisits visits = new PageVisits(tab);
      tab.ask(
          "Network.setCookie", Map.of("name", "kpi_session", "value", session, "url", root + "/"));
      PAGES.forEach(page -> cold(visits, root, page));
      interactions(visits, root);
      visits.slow(PHONE_DELAY_MILLIS, PHONE_KILOBYTES);
      Visit phone = visits.cold(root + PAGES.get(0));
      lines.add(
          new BenchLine(
              PAGES.get(0) + " on 3G, first paint",
              phone.paintedMillis(),
              "ms",
              "%d kB/s, %d ms delay".formatted(PHONE_KILOBYTES, PHONE_DELAY_MILLIS)));
    }
  }

  private void cold(PageVisits visits, String root, String page) {
    Visit first = visits.cold(root + page);
    Visit visit = visits.cold(root + page);
    lines.add(
        BenchLine.ofGoal(
            page + " first paint, first time ever", first.paintedMillis(), "ms", PAINTED_MILLIS));
    lines.add(
        BenchLine.ofGoal(
            page + " first paint, cold cache", visit.paintedMillis(), "ms", PAINTED_MILLIS));
    lines.add(BenchLine.ofGoal(page + " weight", visit.bytes() / 1000.0, "kB", WEIGHT_KILOBYTES));
    lines.add(new BenchLine(page + " layout shift", visit.shift(), "", "goal: below 0.1"));
  }

  private void interactions(PageVisits visits, String root) {
    visits.warm(root + "/indicators/" + INDICATOR + "?period=2026-10");
    answered("choose a period", visits.leading(choice("period", "2026-09")));
    answered("choose a unit", visits.leading(choice("unit", "27316")));
    answered(
        "filter a table",
        visits.acting(
            "const box = document.querySelector('[data-filter]'); box.value = 'an';"
                + " box.dispatchEvent(new Event('input', {bubbles: true}))"));
    answered(
        "sort a table",
        visits.acting(
            "document.querySelector('[data-sortable] thead th:nth-child(2) button').click()"));
  }

  private static String choice(String name, String value) {
    return ("const list = document.querySelector('select[name=%s]'); list.value = '%s';"
            + " list.dispatchEvent(new Event('change', {bubbles: true}))")
        .formatted(name, value);
  }

  private void answered(String what, double millis) {
    lines.add(BenchLine.ofGoal(what + ", until painted", millis, "ms", ANSWERED_MILLIS));
  }
}
