package vn.thuocdo.dashboard.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thuocdo.dashboard.web.api.Api;
import vn.thuocdo.dashboard.web.http.Assets;
import vn.thuocdo.dashboard.web.http.EntityTag;
import vn.thuocdo.dashboard.web.http.Failure;
import vn.thuocdo.dashboard.web.http.SecurityHeaders;
import vn.thuocdo.dashboard.web.live.LiveAnswers;
import vn.thuocdo.dashboard.web.live.LiveQuality;
import vn.thuocdo.dashboard.web.page.IndicatorPage;
import vn.thuocdo.dashboard.web.page.OverviewPage;
import vn.thuocdo.dashboard.web.page.Pages;
import vn.thuocdo.dashboard.web.page.QualityPage;
import vn.thuocdo.dashboard.web.page.UnitPage;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.Lake;

/** The dashboard and its JSON API over HTTP. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private final LiveAnswers answers;
  private final LiveQuality quality;
  private final Javalin javalin;

  private WebServer(LiveAnswers answers, LiveQuality quality, Javalin javalin) {
    this.answers = answers;
    this.quality = quality;
    this.javalin = javalin;
  }

  /**
   * Serves until closed.
   *
   * @param clock decides when to look for newer figures
   * @throws KpiException NOT_ALLOWED when the port cannot be used
   */
  public static WebServer start(WebSettings settings, Catalogue catalogue, Lake lake, Clock clock) {
    LiveAnswers answers = LiveAnswers.open(catalogue, lake, clock);
    LiveQuality quality = new LiveQuality(catalogue, lake, clock);
    try {
      Javalin javalin =
          Javalin.create(config -> configure(config, settings, catalogue, answers, quality));
      javalin.start(settings.host(), settings.port());
      return new WebServer(answers, quality, javalin);
    } catch (JavalinBindException e) {
      answers.close();
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

  private static void configure(
      JavalinConfig config,
      WebSettings settings,
      Catalogue catalogue,
      LiveAnswers answers,
      LiveQuality quality) {
    Assets assets = new Assets();
    String hash = EntityTag.catalogue(catalogue);
    String version = hash + "-" + assets.version() + (settings.synthetic() ? "-s" : "");
    Pages pages = new Pages(answers, assets, settings.synthetic(), version);
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.routes.before(SecurityHeaders::add);
    config.routes.get("/assets/{file}", assets::serve);
    addPages(config, catalogue, pages);
    config.routes.get("/chat-luong", new QualityPage(catalogue, pages, quality)::show);
    new Api(catalogue, answers, quality, hash).addTo(config.routes);
    addErrors(config, pages);
  }

  private static void addPages(JavalinConfig config, Catalogue catalogue, Pages pages) {
    OverviewPage overview = new OverviewPage(catalogue, pages);
    UnitPage unit = new UnitPage(catalogue, pages);
    config.routes.get("/", overview::start);
    config.routes.get("/plans", overview::choose);
    config.routes.get("/plans/{plan}", overview::show);
    config.routes.get("/indicators/{id}", new IndicatorPage(catalogue, pages)::show);
    config.routes.get("/units", unit::choose);
    config.routes.get("/units/{code}", unit::show);
  }

  private static void addErrors(JavalinConfig config, Pages pages) {
    config.routes.exception(
        KpiException.class, (error, context) -> answer(context, Failure.of(error), pages));
    config.routes.exception(
        HttpResponseException.class,
        (error, context) -> answer(context, Failure.noSuchAddress(context.path()), pages));
    config.routes.exception(
        Exception.class,
        (error, context) -> {
          LOG.error("Cannot answer {}", context.path(), error);
          answer(context, Failure.internal(), pages);
        });
  }

  private static void answer(Context context, Failure failure, Pages pages) {
    context.removeHeader("ETag");
    if (context.path().startsWith("/api/")) {
      context
          .status(failure.status())
          .contentType("application/problem+json")
          .result(failure.toJson());
    } else {
      pages.error(context, failure);
    }
  }

  /** Port it listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
    answers.close();
    quality.close();
  }
}
