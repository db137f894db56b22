package vn.thuocdo.dashboard.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.lineage.Explanation;
import vn.thuocdo.analytics.lineage.Lineage;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.explanation.Explanations;
import vn.thuocdo.dashboard.web.explanation.Threads;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.live.LiveQuality;
import vn.thuocdo.dashboard.web.view.ExplanationView;
import vn.thuocdo.dashboard.web.view.ExplanationWriter;
import vn.thuocdo.dashboard.web.view.IndicatorAnswers;
import vn.thuocdo.dashboard.web.view.IndicatorWriter;
import vn.thuocdo.dashboard.web.view.Picker;
import vn.thuocdo.dashboard.web.view.Picks;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;

/** {@code /indicators/{id}}: trend against the target, ward ranking, tables, definition. */
public final class IndicatorPage implements Topic {
  private final Pages pages;
  private final Lake lake;
  private final LiveQuality quality;
  private final Explanations explanations;

  public IndicatorPage(Pages pages, Lake lake, LiveQuality quality, Explanations explanations) {
    this.pages = pages;
    this.explanations = explanations;
    this.quality = quality;
    this.lake = lake;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/indicators/{id}", this::show);
  }

  /** The page. */
  private void show(Context context) {
    Indicator indicator = Visit.of(context).catalogue().indicator(context.pathParam("id"));
    QualityAnswers known = quality.current(Visit.of(context).released());
    Threads threads = explanations.threads(Visit.of(context));
    pages.print(
        context,
        threads.tag(),
        request -> page(indicator, request, known, threads),
        "period",
        "unit",
        "plan",
        "nguon",
        "map");
  }

  private Pages.Page page(
      Indicator indicator, PageRequest request, QualityAnswers known, Threads threads) {
    Catalogue catalogue = request.catalogue();
    IndicatorAnswers answers = asked(indicator, request);
    return new Pages.Page(
        "indicator.jte",
        request.wording().of(indicator.name()),
        new IndicatorWriter(
                catalogue, request.answers(), answers, request.maps(), request.wording())
            .view(
                picker(request, answers),
                explanation(request, answers, known),
                threads.ofGoals(
                    answers.place().code(),
                    answers.period(),
                    goals(catalogue, indicator, answers.place()),
                    request.wording())),
        Optional.of(FreshFigures.of(List.of(answers.value()))));
  }

  /** Goals of the place's own province that use the indicator. */
  private static List<Goal> goals(Catalogue catalogue, Indicator indicator, Place place) {
    return catalogue.plans().values().stream()
        .filter(plan -> plan.province().equals(place.provinceCode()))
        .flatMap(plan -> plan.goals().stream())
        .filter(goal -> goal.indicator().equals(indicator.id()))
        .toList();
  }

  /** What the address of a page or picture asks about an indicator. */
  static IndicatorAnswers asked(Indicator indicator, PageRequest request) {
    Catalogue catalogue = request.catalogue();
    Optional<Plan> plan = plan(request);
    Place place =
        request
            .answers()
            .place(request.query().text("unit").orElseGet(() -> usual(catalogue, indicator, plan)));
    return IndicatorAnswers.ask(
        request.answers(), catalogue, indicator, place, Periods.chosen(request), plan);
  }

  private static Optional<Plan> plan(PageRequest request) {
    return request.query().text("plan").map(request.catalogue()::plan);
  }

  /** Only when asked for, because it reads the books. */
  private Optional<ExplanationView> explanation(
      PageRequest request, IndicatorAnswers answers, QualityAnswers known) {
    if (request.query().text("nguon").isEmpty()
        || answers.value().measurement().value().isEmpty()) {
      return Optional.empty();
    }
    try (Ledger ledger = Ledger.open(lake.home())) {
      Explanation explanation =
          new Lineage(request.catalogue(), lake, ledger, request.answers(), known)
              .explain(answers.indicator().id(), answers.place().code(), answers.period());
      return Optional.of(
          new ExplanationWriter(request.catalogue(), request.wording())
              .view(explanation, answers.goal()));
    }
  }

  private static Picker picker(PageRequest request, IndicatorAnswers answers) {
    Optional<Plan> plan = plan(request);
    Picks picks = new Picks(request.catalogue(), request.wording());
    return new Picker(
        "/indicators/" + answers.indicator().id(),
        plan.map(Plan::id).orElse(""),
        List.of(),
        picks.units(plan.map(Plan::province), answers.place().code()),
        picks.periods(request.answers().months(), answers.period()));
  }

  private static String usual(Catalogue catalogue, Indicator indicator, Optional<Plan> plan) {
    return plan.or(() -> servedPlan(catalogue, indicator))
        .flatMap(served -> catalogue.units().widest(served.province()))
        .or(() -> catalogue.units().provinces().stream().findFirst())
        .or(() -> catalogue.units().all().stream().findFirst())
        .orElseThrow()
        .code();
  }

  private static Optional<Plan> servedPlan(Catalogue catalogue, Indicator indicator) {
    return catalogue.plans().values().stream()
        .filter(
            plan -> plan.goals().stream().anyMatch(goal -> goal.indicator().equals(indicator.id())))
        .reduce((earlier, later) -> later.province().equals("79") ? later : earlier);
  }
}
