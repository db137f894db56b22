package vn.thuocdo.dashboard.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.values.ValuesTable;
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

  private static final double TEN_USERS_MILLIS = 15;
  private static final double FIFTY_USERS_MILLIS = 80;
  private static final double UNCHANGED_MILLIS = 5;

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
      server.warmUp();
      server.awaitWarm();
      String root = "http://127.0.0.1:" + server.port();
      reader(accounts);
      try {
        ask(root, accounts);
        lines.addAll(
            new PageTour(root, INDICATOR).walk(accounts.sessions().begin(ACCOUNT), folder));
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
}
