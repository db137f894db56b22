package vn.thuocdo.dashboard.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.explanation.Explanations;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.ExplanationsView;
import vn.thuocdo.dashboard.web.view.RequestLines;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.account.Session;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.request.ExplanationRequest;
import vn.thuocdo.data.request.ExplanationRequest.State;

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
        groups(visit, requests, wording));
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

  private List<ExplanationsView.Group> groups(
      Visit visit, List<ExplanationRequest> requests, Wording wording) {
    boolean mayAnswer = visit.may(Permission.ANSWER) && visit.session().isPresent();
    RequestLines lines =
        new RequestLines(visit.catalogue(), explanations.today(), mayAnswer, wording);
    return Arrays.stream(State.values())
        .map(
            state ->
                new ExplanationsView.Group(
                    wording.of("explanations.group." + state.id()),
                    requests.stream()
                        .filter(request -> request.state(explanations.today()) == state)
                        .map(lines::line)
                        .toList()))
        .filter(group -> !group.lines().isEmpty())
        .toList();
  }
}
