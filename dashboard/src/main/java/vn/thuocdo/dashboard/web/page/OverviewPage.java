package vn.thuocdo.dashboard.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.explanation.Explanations;
import vn.thuocdo.dashboard.web.explanation.Threads;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.view.AttentionWriter;
import vn.thuocdo.dashboard.web.view.OverviewView;
import vn.thuocdo.dashboard.web.view.Picker;
import vn.thuocdo.dashboard.web.view.Picks;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;

/** {@code /plans/{plan}}: all goals of a plan, red first. */
public final class OverviewPage implements Topic {
  /** The plan of this year, shown first. */
  public static final String FIRST_PLAN = "hcmc-kh31-2026";

  private final Pages pages;
  private final Explanations explanations;
  private final Clock clock;

  public OverviewPage(Pages pages, Explanations explanations, Clock clock) {
    this.pages = pages;
    this.explanations = explanations;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/", this::start);
    routes.get("/plans", this::choose);
    routes.get("/plans/{plan}", this::show);
  }

  /** {@code /}: the plan of this year, or the first one there is for whoever asks. */
  private void start(Context context) {
    context.redirect("/plans/" + first(Visit.of(context).catalogue()));
  }

  /** Id of the plan of this year, or of the first one there is for whoever asks. */
  public static String first(Catalogue catalogue) {
    return catalogue.plans().containsKey(FIRST_PLAN)
        ? FIRST_PLAN
        : catalogue.plans().keySet().stream().findFirst().orElse(FIRST_PLAN);
  }

  /** {@code /plans?plan=&unit=&period=}: where the lists on top of the page lead. */
  private void choose(Context context) {
    Query query = Query.of(context, "plan", "unit", "period", "lang");
    Catalogue catalogue = Visit.of(context).catalogue();
    if (query.text("plan").isEmpty()) {
      context.redirect("/plans/" + first(catalogue));
      return;
    }
    Plan plan = catalogue.plan(query.required("plan"));
    StringBuilder address = new StringBuilder("/plans/" + plan.id() + "?");
    query.period("period").ifPresent(period -> address.append("period=").append(period));
    query
        .text("unit")
        .filter(code -> belongs(catalogue, code, plan))
        .ifPresent(code -> address.append("&unit=").append(Pages.encoded(code)));
    context.redirect(address.toString());
  }

  private static boolean belongs(Catalogue catalogue, String code, Plan plan) {
    Unit unit = catalogue.units().load(code);
    return unit.parent().orElse(unit.code()).equals(plan.province());
  }

  /** The page. */
  private void show(Context context) {
    Plan plan = Visit.of(context).catalogue().plan(context.pathParam("plan"));
    LocalDate today = LocalDate.now(clock);
    Threads threads = explanations.threads(Visit.of(context));
    pages.print(
        context,
        today + threads.tag(),
        request -> page(plan, request, threads, today),
        "period",
        "unit",
        "map");
  }

  private static Pages.Page page(Plan plan, PageRequest request, Threads threads, LocalDate today) {
    Period period = Periods.chosen(request);
    Optional<String> unit = request.query().text("unit");
    Scorecard scorecard = request.answers().scorecard(plan.id(), period, unit);
    Picks picks = new Picks(request.catalogue(), request.wording());
    Picker picker =
        new Picker(
            "/plans",
            "",
            picks.plans(plan),
            picks.units(Optional.of(plan.province()), scorecard.place().code()),
            picks.periods(request.answers().months(), period));
    return new Pages.Page(
        "overview.jte",
        picks.label(plan),
        OverviewView.of(
            scorecard,
            picker,
            request.answers(),
            request.maps(),
            new AttentionWriter(
                    request.catalogue(), request.answers(), scorecard, today, request.wording())
                .view(),
            threads.ofPlan(plan.goals(), request.wording()),
            request.catalogue(),
            request.wording()),
        Optional.of(FreshFigures.of(scorecard.rows().stream().map(GoalRow::value).toList())));
  }
}
