package vn.thuocdo.dashboard.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vn.thuocdo.dashboard.web.access.RestrictedReads;
import vn.thuocdo.dashboard.web.api.Lists;
import vn.thuocdo.dashboard.web.http.Assets;
import vn.thuocdo.dashboard.web.http.EntityTag;
import vn.thuocdo.dashboard.web.http.SameOrigin;
import vn.thuocdo.dashboard.web.http.SecurityHeaders;
import vn.thuocdo.dashboard.web.page.Frames;
import vn.thuocdo.dashboard.web.page.Pages;
import vn.thuocdo.dashboard.web.page.Receipts;
import vn.thuocdo.data.audit.DefinitionWatch;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.Lake;

/** The dashboard and its JSON API over HTTP. */
public final class WebServer implements AutoCloseable {
  private final WebSettings settings;
  private final Backstage backstage;
  private final Optional<String> firstRunLink;
  private final Javalin javalin;
  private volatile CompletableFuture<Void> warm = CompletableFuture.completedFuture(null);

  private WebServer(WebSettings settings, Backstage backstage) {
    this.settings = settings;
    this.backstage = backstage;
    this.firstRunLink = backstage.doorkeeper().firstRunLink(settings.synthetic());
    this.javalin = Javalin.create(this::configure);
  }

  /**
   * Serves until closed.
   *
   * @param clock says what day it is
   * @throws KpiException NOT_ALLOWED when the port cannot be used
   */
  public static WebServer start(WebSettings settings, Catalogue catalogue, Lake lake, Clock clock) {
    new DefinitionWatch(lake.home(), clock).look(catalogue, "server");
    WebServer server =
        new WebServer(settings, Backstage.open(settings.door(), catalogue, lake, clock));
    try {
      server.javalin.start(settings.host(), settings.port());
      return server;
    } catch (JavalinBindException e) {
      server.backstage.close();
      throw refused(settings, e);
    }
  }

  /**
   * Looks up in the background what the first readers would wait for, now and after every
   * computation.
   */
  public void warmUp() {
    warm = backstage.answers().afterLoading(new WarmUp(backstage));
  }

  /** Waits until figures lie in memory and what {@link #warmUp} looks up was looked up once. */
  public void awaitWarm() {
    warm.join();
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

  private void configure(JavalinConfig config) {
    Assets assets = new Assets();
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.routes.before(SecurityHeaders::add);
    config.routes.before(SameOrigin::check);
    new RequestLimits(settings.mostUploadBytes(), backstage.lake().home().temporary())
        .applyTo(config);
    config.routes.beforeMatched(backstage.doorkeeper().gate()::admit);
    config.routes.after(new RestrictedReads(backstage.doorkeeper().trail())::note);
    config.routes.get("/assets/{file}", assets::serve);
    String hash = EntityTag.catalogue(backstage.catalogue());
    Pages pages = pages(assets, hash);
    Lists lists = new Lists(backstage.answers(), hash, backstage.doorkeeper().trail());
    new Addresses(backstage, pages, lists, settings.mostUploadBytes())
        .topics()
        .forEach(topic -> topic.addTo(config.routes));
    new ErrorAnswers(backstage.doorkeeper(), pages).addTo(config.routes);
  }

  private Pages pages(Assets assets, String catalogueHash) {
    String version = catalogueHash + "-" + assets.version() + (settings.synthetic() ? "-s" : "");
    Receipts receipts = new Receipts(backstage.lake().home(), backstage.quality());
    Frames frames =
        new Frames(
            backstage.answers(), receipts, assets, settings.synthetic(), settings.door().open());
    return new Pages(backstage.answers(), backstage.layouts(), receipts, frames, version);
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
    backstage.close();
  }
}
