package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import vn.thuocdo.dashboard.web.access.Trail;
import vn.thuocdo.dashboard.web.explanation.Explanations;
import vn.thuocdo.dashboard.web.intake.Intake;
import vn.thuocdo.dashboard.web.live.LiveAnswers;
import vn.thuocdo.dashboard.web.live.LiveQuality;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.ingest.template.SurveyForm;

/** The addresses of the API. */
public final class Api {
  private static final String ROOT = "/api/v1";

  private final Catalogue catalogue;
  private final Trail trail;
  private final LiveAnswers answers;
  private final LiveQuality quality;
  private final Lake lake;
  private final Clock clock;
  private final Lists lists;

  /**
   * @param catalogueHash changes whenever a definition does
   * @param trail where exports and uploads are written down
   */
  public Api(
      Catalogue catalogue,
      Lake lake,
      LiveAnswers answers,
      LiveQuality quality,
      Clock clock,
      String catalogueHash,
      Trail trail) {
    this.lake = lake;
    this.clock = clock;
    this.catalogue = catalogue;
    this.trail = trail;
    this.answers = answers;
    this.quality = quality;
    this.lists = new Lists(answers, catalogueHash, trail);
  }

  /** Adds every resource. */
  public void addTo(RoutesConfig routes) {
    IndicatorsResource indicators = new IndicatorsResource(lists);
    PlansResource plans = new PlansResource(lists);
    TasksResource tasks = new TasksResource(answers, clock, lists);
    HealthResource health = new HealthResource(answers);
    routes.get(ROOT + "/indicators", indicators::list);
    routes.get(ROOT + "/indicators/{id}", indicators::one);
    routes.get(ROOT + "/plans", plans::list);
    routes.get(ROOT + "/plans/{id}/scorecard", plans::scorecard);
    routes.get(ROOT + "/units", new UnitsResource(lists)::list);
    routes.get(ROOT + "/values", new ValuesResource(lists)::list);
    routes.get(ROOT + "/values/explain", new ExplainResource(lake, answers, quality)::show);
    routes.get(ROOT + "/tasks", tasks::list);
    routes.get(ROOT + "/tasks/agencies", tasks::agencies);
    routes.get(ROOT + "/me", MeResource::show);
    routes.get(ROOT + "/audit", new AuditResource(trail)::list);
    routes.post(ROOT + "/support", new SupportResource(lake, trail, clock)::list);
    addDatasets(routes);
    addQuality(routes, new QualityResource(quality, lists));
    routes.get("/health", health::health);
    routes.get("/ready", health::ready);
  }

  private static void addQuality(RoutesConfig routes, QualityResource quality) {
    routes.get(ROOT + "/quality", quality::measures);
    routes.get(ROOT + "/quality/reporting", quality::reporting);
    routes.get(ROOT + "/quality/agreements", quality::agreements);
  }

  private void addDatasets(RoutesConfig routes) {
    DatasetsResource datasets = new DatasetsResource(catalogue, lists);
    routes.get(ROOT + "/datasets", datasets::list);
    routes.get(ROOT + "/datasets/{id}/template.xlsx", datasets::template);
    routes.get(ROOT + "/datasets/" + SurveyForm.DATASET + "/form.xml", datasets::form);
  }

  /** Adds what lands files and tells of them. */
  public void addIntake(RoutesConfig routes, Intake intake, long mostBytes) {
    IngestResource ingest = new IngestResource(intake, trail, mostBytes);
    BatchesResource batches = new BatchesResource(intake, trail, lists);
    routes.post(ROOT + "/ingest/{dataset}", ingest::land);
    routes.get(ROOT + "/ingest/progress/{ticket}", ingest::progress);
    routes.get(ROOT + "/batches", batches::list);
    routes.get(ROOT + "/batches/{id}", batches::one);
    routes.get(ROOT + "/batches/{id}/errors", batches::errors);
    routes.get(ROOT + "/batches/{id}/errors.xlsx", batches::workbook);
  }

  /** Adds the loop of asking and explaining. */
  public void addExplanations(RoutesConfig routes, Explanations explanations) {
    ExplanationsResource resource = new ExplanationsResource(explanations, lists);
    routes.get(ROOT + "/explanations", resource::list);
    routes.post(ROOT + "/explanations", resource::ask);
    routes.post(ROOT + "/explanations/{id}/answer", resource::answer);
  }
}
