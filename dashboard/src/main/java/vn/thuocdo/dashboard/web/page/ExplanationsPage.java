package vn.thuocdo.dashboard.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.explanation.Explanations;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.ExplanationsView;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.account.Session;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.request.ExplanationRequest;
import vn.thuocdo.data.request.Reply;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;

/** {@code /giai-trinh}: who must explain what by when, and what was answered. */
public final class ExplanationsPage implements Topic {
  public static final String ADDRESS = "/giai-trinh";

  private final Explanations explanations;
  private final Pages pages;

  public ExplanationsPage(Explanations explanations, Pages pages) {
    this.explanations = explanations;
    this.pages = pages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(ADDRESS, this::show);
    routes.post(ADDRESS, this::ask);
    routes.post(ADDRESS + "/{id}", this::answer);
  }

  /** The page; {@code goal}, {@code unit} and {@code period} fill in the form. */
  private void show(Context context) {
    Visit visit = Visit.of(context);
    pages.printAnew(
        context,
        request ->
            new Pages.Page(
                "explanations.jte",
                request.wording().of("explanations.title"),
                view(
                    visit,
                    new Asked(
                        request.query().text("goal"),
                        request.query().text("unit"),
                        request.query().text("period")),
                    request.wording()),
                Optional.empty()),
        "goal",
        "unit",
        "period");
  }

  private record Asked(Optional<String> goal, Optional<String> unit, Optional<String> period) {}

  /** Takes a question. */
  private void ask(Context context) {
    explanations.ask(context);
    context.redirect(ADDRESS, HttpStatus.SEE_OTHER);
  }

  /** Takes an answer. */
  private void answer(Context context) {
    explanations.answer(context, context.pathParam("id"));
    context.redirect(ADDRESS, HttpStatus.SEE_OTHER);
  }

  private ExplanationsView view(Visit visit, Asked asked, Wording wording) {
    List<ExplanationRequest> requests = explanations.visible(visit);
    long open = requests.stream().filter(r -> r.reply().isEmpty()).count();
    long overdue = requests.stream().filter(r -> r.overdue(explanations.today())).count();
    return new ExplanationsView(
        wording.of("explanations.finding", open, overdue),
        visit.may(Permission.ASK),
        visit.session().map(Session::csrf).orElse(""),
        goals(visit.catalogue(), asked, wording),
        units(visit.catalogue(), asked),
        asked
            .period()
            .orElseGet(() -> YearMonth.from(explanations.today()).minusMonths(1).toString()),
        requests.stream().map(request -> line(visit, request, wording)).toList());
  }

  private static List<ExplanationsView.Choice> goals(
      Catalogue catalogue, Asked asked, Wording wording) {
    return catalogue.plans().values().stream()
        .flatMap(plan -> plan.goals().stream())
        .map(
            goal ->
                new ExplanationsView.Choice(
                    goal.id(),
                    goal.id() + " · " + wording.of(goal.name()),
                    asked.goal().filter(goal.id()::equals).isPresent()))
        .toList();
  }

  private static List<ExplanationsView.Choice> units(Catalogue catalogue, Asked asked) {
    return catalogue.units().all().stream()
        .map(
            unit ->
                new ExplanationsView.Choice(
                    unit.code(),
                    unit.fullName(),
                    asked.unit().filter(unit.code()::equals).isPresent()))
        .toList();
  }

  private ExplanationsView.Line line(Visit visit, ExplanationRequest request, Wording wording) {
    Goal goal = visit.catalogue().findGoal(request.goalId()).orElseThrow();
    Unit unit = visit.catalogue().units().load(request.unitCode());
    Optional<Reply> reply = request.reply();
    String state =
        reply.isPresent() ? "answered" : request.overdue(explanations.today()) ? "overdue" : "open";
    return new ExplanationsView.Line(
        request.id(),
        state,
        wording.of("explanations.state." + state),
        wording.of(goal.name()),
        unit.fullName(),
        "/indicators/%s?plan=%s&unit=%s&period=%s"
            .formatted(goal.indicator(), goal.planId(), unit.code(), request.period()),
        wording.dates().period(Period.parse(request.period())),
        request.question(),
        wording.of("explanations.by", request.askedBy(), wording.dates().moment(request.askedAt())),
        wording.dates().day(request.dueOn()),
        reply.isEmpty() && visit.may(Permission.ANSWER) && visit.session().isPresent(),
        reply.map(Reply::cause).orElse(""),
        reply.map(Reply::measures).orElse(""),
        reply.map(r -> wording.dates().day(r.until())).orElse(""),
        reply
            .map(r -> wording.of("explanations.by", r.by(), wording.dates().moment(r.at())))
            .orElse(""));
  }
}
