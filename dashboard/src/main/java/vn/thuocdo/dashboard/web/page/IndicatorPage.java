package vn.thuocdo.dashboard.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.dashboard.web.view.IndicatorAnswers;
import vn.thuocdo.dashboard.web.view.IndicatorWriter;
import vn.thuocdo.dashboard.web.view.Picker;
import vn.thuocdo.dashboard.web.view.Picks;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;

/** {@code /indicators/{id}}: trend against the target, ward ranking, tables, definition. */
public final class IndicatorPage {
  private final Catalogue catalogue;
  private final Pages pages;

  public IndicatorPage(Catalogue catalogue, Pages pages) {
    this.catalogue = catalogue;
    this.pages = pages;
  }

  /** The page. */
  public void show(Context context) {
    Indicator indicator = catalogue.indicator(context.pathParam("id"));
    pages.print(context, request -> page(indicator, request), "period", "unit", "plan");
  }

  private Pages.Page page(Indicator indicator, Pages.Request request) {
    Optional<Plan> plan = request.query().text("plan").map(catalogue::plan);
    Place place =
        request
            .answers()
            .place(request.query().text("unit").orElseGet(() -> usual(indicator, plan)));
    Period period = Periods.chosen(request);
    IndicatorAnswers answers =
        IndicatorAnswers.ask(request.answers(), catalogue, indicator, place, period, plan);
    return new Pages.Page(
        "indicator.jte",
        request.wording().of(indicator.name()),
        new IndicatorWriter(catalogue, request.answers(), answers, request.wording())
            .view(picker(request, answers, plan)),
        Optional.of(FreshFigures.of(List.of(answers.value()))));
  }

  private Picker picker(Pages.Request request, IndicatorAnswers answers, Optional<Plan> plan) {
    Picks picks = new Picks(catalogue, request.wording());
    return new Picker(
        "/indicators/" + answers.indicator().id(),
        plan.map(Plan::id).orElse(""),
        List.of(),
        picks.units(plan.map(Plan::province), answers.place().code()),
        picks.periods(request.answers().months(), answers.period()));
  }

  private String usual(Indicator indicator, Optional<Plan> plan) {
    return plan.or(() -> servedPlan(indicator))
        .map(Plan::province)
        .orElseGet(
            () -> catalogue.units().provinces().stream().map(Unit::code).findFirst().orElseThrow());
  }

  private Optional<Plan> servedPlan(Indicator indicator) {
    return catalogue.plans().values().stream()
        .filter(
            plan -> plan.goals().stream().anyMatch(goal -> goal.indicator().equals(indicator.id())))
        .reduce((earlier, later) -> later.province().equals("79") ? later : earlier);
  }
}
