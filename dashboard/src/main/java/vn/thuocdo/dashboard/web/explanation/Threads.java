package vn.thuocdo.dashboard.web.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.EntityTag;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.RequestLines;
import vn.thuocdo.dashboard.web.view.RequestThread;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.request.ExplanationRequest;
import vn.thuocdo.data.request.ExplanationRequest.State;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;

/**
 * The requests a visitor may see, to be shown beside a goal, a unit or a plan.
 *
 * @param requests those that need attention first
 */
public record Threads(Visit visit, LocalDate today, List<ExplanationRequest> requests) {
  public Threads {
    requests = List.copyOf(requests);
  }

  /** Names everything these threads depend on, for tags. */
  public String tag() {
    return EntityTag.hash(today + " " + requests);
  }

  /** What is asked of one unit about these goals; the first of them is asked about anew. */
  public RequestThread ofGoals(String unitCode, Period period, List<Goal> goals, Wording wording) {
    List<String> ids = goals.stream().map(Goal::id).toList();
    Optional<String> ask =
        goals.stream()
            .findFirst()
            .filter(goal -> visit.may(Permission.ASK) && unit(unitCode).isPresent())
            .map(
                goal ->
                    "/giai-trinh?goal=%s&unit=%s&period=%s#hoi"
                        .formatted(goal.id(), unitCode, period));
    return thread(
        request -> request.unitCode().equals(unitCode) && ids.contains(request.goalId()),
        ask.orElse(""),
        wording);
  }

  private Optional<Unit> unit(String code) {
    return visit.catalogue().units().find(code);
  }

  /** What is asked of one unit. */
  public RequestThread ofUnit(String unitCode, Wording wording) {
    return thread(request -> request.unitCode().equals(unitCode), "", wording);
  }

  /** What is asked about the goals of a plan. */
  public RequestThread ofPlan(List<Goal> goals, Wording wording) {
    List<String> ids = goals.stream().map(Goal::id).toList();
    return thread(request -> ids.contains(request.goalId()), "", wording);
  }

  private RequestThread thread(
      Predicate<ExplanationRequest> about, String askHref, Wording wording) {
    List<ExplanationRequest> chosen = requests.stream().filter(about).toList();
    RequestLines lines = new RequestLines(visit.catalogue(), today, false, wording);
    return new RequestThread(
        chosen.isEmpty()
            ? ""
            : wording.of("explanations.finding", unanswered(chosen), overdue(chosen)),
        chosen.stream().map(lines::line).toList(),
        askHref);
  }

  /** How many of these wait for an answer. */
  static long unanswered(List<ExplanationRequest> requests) {
    return requests.stream().filter(request -> request.reply().isEmpty()).count();
  }

  private long overdue(List<ExplanationRequest> requests) {
    return requests.stream().filter(request -> request.state(today) == State.OVERDUE).count();
  }
}
