package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import vn.thuocdo.dashboard.web.live.LiveAnswers;
import vn.thuocdo.data.catalogue.Catalogue;

/** The addresses of the API. */
public final class Api {
  private static final String ROOT = "/api/v1";

  private final Catalogue catalogue;
  private final LiveAnswers answers;
  private final Lists lists;

  /**
   * @param catalogueHash changes whenever a definition does
   */
  public Api(Catalogue catalogue, LiveAnswers answers, String catalogueHash) {
    this.catalogue = catalogue;
    this.answers = answers;
    this.lists = new Lists(answers, catalogueHash);
  }

  /** Adds every resource. */
  public void addTo(RoutesConfig routes) {
    IndicatorsResource indicators = new IndicatorsResource(catalogue, lists);
    PlansResource plans = new PlansResource(catalogue, lists);
    HealthResource health = new HealthResource(answers);
    routes.get(ROOT + "/indicators", indicators::list);
    routes.get(ROOT + "/indicators/{id}", indicators::one);
    routes.get(ROOT + "/plans", plans::list);
    routes.get(ROOT + "/plans/{id}/scorecard", plans::scorecard);
    routes.get(ROOT + "/units", new UnitsResource(catalogue.units(), lists)::list);
    routes.get(ROOT + "/values", new ValuesResource(lists)::list);
    routes.get(ROOT + "/tasks", new TasksResource(catalogue, lists)::list);
    routes.get(ROOT + "/datasets", new DatasetsResource(catalogue, lists)::list);
    routes.get("/health", health::health);
    routes.get("/ready", health::ready);
  }
}
