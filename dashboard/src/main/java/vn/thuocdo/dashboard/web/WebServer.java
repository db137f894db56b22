package vn.thuocdo.dashboard.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.MultipartConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.web.access.Doorkeeper;
import vn.thuocdo.dashboard.web.api.Api;
import vn.thuocdo.dashboard.web.explanation.Explanations;
import vn.thuocdo.dashboard.web.http.Assets;
import vn.thuocdo.dashboard.web.http.EntityTag;
import vn.thuocdo.dashboard.web.http.SameOrigin;
import vn.thuocdo.dashboard.web.http.SecurityHeaders;
import vn.thuocdo.dashboard.web.intake.Intake;
import vn.thuocdo.dashboard.web.intake.ReceivedFiles;
import vn.thuocdo.dashboard.web.live.LiveAnswers;
import vn.thuocdo.dashboard.web.live.LiveQuality;
import vn.thuocdo.dashboard.web.live.Recompute;
import vn.thuocdo.dashboard.web.oidc.OidcDoor;
import vn.thuocdo.dashboard.web.page.AccountPage;
import vn.thuocdo.dashboard.web.page.AuditPage;
import vn.thuocdo.dashboard.web.page.ExplanationsPage;
import vn.thuocdo.dashboard.web.page.IndicatorPage;
import vn.thuocdo.dashboard.web.page.IntakePage;
import vn.thuocdo.dashboard.web.page.OverviewPage;
import vn.thuocdo.dashboard.web.page.Pages;
import vn.thuocdo.dashboard.web.page.QualityPage;
import vn.thuocdo.dashboard.web.page.SearchPage;
import vn.thuocdo.dashboard.web.page.SignInPage;
import vn.thuocdo.dashboard.web.page.TasksPage;
import vn.thuocdo.dashboard.web.page.UnitPage;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.OidcSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.request.ExplanationRequests;

/** The dashboard and its JSON API over HTTP. */
public final class WebServer implements AutoCloseable {
  /** Larger parts of a form go to disk at once. */
  private static final int MOST_IN_MEMORY_BYTES = 64 * 1024;

  /** Larger requests without files have no business here. */
  private static final int MOST_PLAIN_BYTES = 64 * 1024;

  private final LiveAnswers answers;
  private final LiveQuality quality;
  private final Recompute recompute;
  private final Intake intake;
  private final Doorkeeper doorkeeper;
  private final Optional<String> firstRunLink;
  private final ExplanationRequests requests;
  private final Javalin javalin;

  private WebServer(WebSettings settings, Catalogue catalogue, Lake lake, Clock clock) {
    this.answers = LiveAnswers.open(catalogue, lake, clock);
    this.quality = new LiveQuality(catalogue, lake, clock);
    this.recompute = new Recompute(catalogue, lake, clock);
    this.intake = new Intake(catalogue, lake, clock, recompute::ask);
    this.doorkeeper =
        Doorkeeper.of(
            settings.door().open(), settings.door().behindProxy(), catalogue, lake.home(), clock);
    this.firstRunLink = doorkeeper.firstRunLink(settings.synthetic());
    this.requests = ExplanationRequests.open(lake.home(), clock);
    this.javalin = Javalin.create(config -> configure(config, settings, catalogue, clock));
  }

  /**
   * Serves until closed.
   *
   * @param clock decides when to look for newer figures
   * @throws KpiException NOT_ALLOWED when the port cannot be used
   */
  public static WebServer start(WebSettings settings, Catalogue catalogue, Lake lake, Clock clock) {
    WebServer server = new WebServer(settings, catalogue, lake, clock);
    try {
      server.javalin.start(settings.host(), settings.port());
      return server;
    } catch (JavalinBindException e) {
      server.closeBehind();
      throw refused(settings, e);
    }
  }

  private static KpiException refused(WebSettings settings, JavalinBindException cause) {
    boolean inUse = String.valueOf(cause.getMessage()).contains("in use");
    String why = inUse ? "it is in use" : "the machine does not let us (" + settings.host() + ")";
    return new KpiException(
        ErrorCode.NOT_ALLOWED,
        "Cannot serve on port '%d': %s. Choose another with --port."
            .formatted(settings.port(), why),
        cause);
  }

  private void configure(
      JavalinConfig config, WebSettings settings, Catalogue catalogue, Clock clock) {
    Assets assets = new Assets();
    String hash = EntityTag.catalogue(catalogue);
    String version = hash + "-" + assets.version() + (settings.synthetic() ? "-s" : "");
    Pages pages = new Pages(answers, assets, settings.synthetic(), settings.door().open(), version);
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = MOST_PLAIN_BYTES;
    config.routes.before(SecurityHeaders::add);
    config.routes.before(SameOrigin::check);
    config.routes.beforeMatched(context -> refuseLarge(context, settings.mostUploadBytes()));
    config.routes.beforeMatched(doorkeeper.gate()::admit);
    config.routes.get("/assets/{file}", assets::serve);
    addPages(config, pages, clock);
    addDoor(config, pages, clock);
    Api api = new Api(catalogue, intake.lake(), answers, quality, clock, hash, doorkeeper.trail());
    api.addTo(config.routes);
    addIntake(config, settings, api, pages);
    addExplanations(config, api, pages, clock);
    new ErrorAnswers(doorkeeper, pages).addTo(config.routes);
  }

  private static void refuseLarge(Context context, long mostUploadBytes) {
    boolean files = context.isMultipartFormData() || context.path().startsWith("/api/v1/ingest/");
    ReceivedFiles.refuseLarge(context, files ? mostUploadBytes : MOST_PLAIN_BYTES);
  }

  private void addIntake(JavalinConfig config, WebSettings settings, Api api, Pages pages) {
    long most = settings.mostUploadBytes();
    MultipartConfig forms = config.jetty.multipartConfig;
    forms.cacheDirectory(intake.lake().home().temporary().toString());
    forms.maxInMemoryFileSize(MOST_IN_MEMORY_BYTES, SizeUnit.BYTES);
    forms.maxFileSize(most, SizeUnit.BYTES);
    forms.maxTotalRequestSize(most, SizeUnit.BYTES);
    api.addIntake(config.routes, intake, most);
    IntakePage page = new IntakePage(intake, doorkeeper.trail(), pages, most);
    config.routes.get(IntakePage.ADDRESS, page::show);
    config.routes.post(IntakePage.ADDRESS, page::land);
  }

  private void addExplanations(JavalinConfig config, Api api, Pages pages, Clock clock) {
    Explanations explanations = new Explanations(requests, doorkeeper.trail(), clock);
    ExplanationsPage page = new ExplanationsPage(explanations, pages);
    config.routes.get(ExplanationsPage.ADDRESS, page::show);
    config.routes.post(ExplanationsPage.ADDRESS, page::ask);
    config.routes.post(ExplanationsPage.ADDRESS + "/{id}", page::answer);
    api.addExplanations(config.routes, explanations);
  }

  private void addDoor(JavalinConfig config, Pages pages, Clock clock) {
    Optional<OidcSettings> provider = OidcSettings.of(intake.lake().home());
    OidcDoor oidc = new OidcDoor(provider, doorkeeper.signIn(), clock);
    config.routes.get(OidcDoor.START, oidc::start);
    config.routes.get(OidcDoor.RETURN, oidc::finish);
    SignInPage signIn =
        new SignInPage(doorkeeper.signIn(), pages, provider.map(set -> OidcDoor.START));
    AccountPage account = new AccountPage(doorkeeper.signIn(), pages);
    config.routes.get(SignInPage.ADDRESS, signIn::show);
    config.routes.post(SignInPage.ADDRESS, signIn::signIn);
    config.routes.get("/tai-khoan", account::show);
    config.routes.post("/dang-xuat", account::signOut);
    config.routes.get("/nhat-ky", new AuditPage(doorkeeper.trail(), pages)::show);
  }

  private void addPages(JavalinConfig config, Pages pages, Clock clock) {
    OverviewPage overview = new OverviewPage(pages);
    UnitPage unit = new UnitPage(pages);
    config.routes.get("/", overview::start);
    config.routes.get("/plans", overview::choose);
    config.routes.get("/plans/{plan}", overview::show);
    config.routes.get("/indicators/{id}", new IndicatorPage(pages, intake.lake(), quality)::show);
    config.routes.get("/units", unit::choose);
    config.routes.get("/units/{code}", unit::show);
    config.routes.get(TasksPage.ADDRESS, new TasksPage(pages, clock)::show);
    config.routes.get(SearchPage.ADDRESS, new SearchPage(pages)::show);
    config.routes.get("/chat-luong", new QualityPage(pages, quality)::show);
  }

  /**
   * Path of a link that signs its first opener in as administrator; empty when somebody can sign in
   * already and the figures are not made up.
   */
  public Optional<String> firstRunLink() {
    return firstRunLink;
  }

  /** Every address it answers, such as {@code GET /plans/{plan}}. */
  public List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .toList();
  }

  /** Port it listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
    closeBehind();
  }

  private void closeBehind() {
    recompute.close();
    intake.close();
    answers.close();
    quality.close();
    requests.close();
    doorkeeper.close();
  }
}
