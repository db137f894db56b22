package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.live.LiveAnswers;

/** {@code GET /health}: the server runs. {@code GET /ready}: it has figures to show. */
public final class HealthResource implements Topic {
  private static final String JSON = "application/json; charset=utf-8";

  private final LiveAnswers answers;

  public HealthResource(LiveAnswers answers) {
    this.answers = answers;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/health", this::health);
    routes.get("/ready", this::ready);
  }

  /** Always 200. */
  private void health(Context context) {
    context.contentType(JSON).result("{\"status\":\"up\"}");
  }

  /** 200 once values are computed, 503 before. */
  private void ready(Context context) {
    boolean ready = answers.hasFigures();
    context.status(ready ? 200 : 503).contentType(JSON).result("{\"ready\":" + ready + "}");
  }
}
