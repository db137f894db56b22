package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.dashboard.encode.ExplanationRequestTable;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.explanation.Explanations;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.data.request.ExplanationRequest;
import vn.thuocdo.data.request.ExplanationRequest.State;
import vn.thuocdo.data.time.Period;

/** {@code /explanations}: requests to explain a goal, and their answers. */
public final class ExplanationsResource implements Topic {
  private final Explanations explanations;
  private final Lists lists;

  public ExplanationsResource(Explanations explanations, Lists lists) {
    this.explanations = explanations;
    this.lists = lists;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Api.ROOT + "/explanations", this::list);
    routes.post(Api.ROOT + "/explanations", this::ask);
    routes.post(Api.ROOT + "/explanations/{id}/answer", this::answer);
  }

  /**
   * Requests within the reader's rights; {@code unit}, {@code goal}, {@code period} and {@code
   * state} narrow them, for a list of open and overdue ones as for a report.
   */
  private void list(Context context) {
    List<ExplanationRequest> visible = explanations.visible(Visit.of(context));
    lists.answer(
        context,
        Version.of(Integer.toHexString(visible.hashCode())).on(explanations.today()),
        asked -> ExplanationRequestTable.of(chosen(visible, asked.query()), explanations.today()),
        "unit",
        "goal",
        "period",
        "state");
  }

  private List<ExplanationRequest> chosen(List<ExplanationRequest> visible, Query query) {
    Optional<String> unit = query.text("unit");
    Optional<String> goal = query.text("goal");
    Optional<String> period = query.period("period").map(Period::toString);
    Optional<State> state = query.text("state").map(State::of);
    return visible.stream()
        .filter(request -> unit.isEmpty() || unit.get().equals(request.unitCode()))
        .filter(request -> goal.isEmpty() || goal.get().equals(request.goalId()))
        .filter(request -> period.isEmpty() || period.get().equals(request.period()))
        .filter(request -> state.isEmpty() || state.get() == request.state(explanations.today()))
        .toList();
  }

  /** {@code POST}: asks a unit; 201 with the id. */
  private void ask(Context context) {
    ExplanationRequest request = explanations.ask(context);
    context.status(HttpStatus.CREATED);
    Documents.send(context, Map.of("id", request.id()));
  }

  /** {@code POST /explanations/{id}/answer}: answers for a unit. */
  private void answer(Context context) {
    ExplanationRequest request = explanations.answer(context, context.pathParam("id"));
    Documents.send(context, Map.of("id", request.id(), "answered", true));
  }
}
