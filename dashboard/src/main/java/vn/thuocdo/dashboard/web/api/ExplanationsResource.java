package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import vn.thuocdo.dashboard.encode.ExplanationRequestTable;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.explanation.Explanations;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.data.request.ExplanationRequest;

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

  /** Requests within the reader's rights; {@code unit} and {@code goal} narrow them. */
  private void list(Context context) {
    List<ExplanationRequest> visible = explanations.visible(Visit.of(context));
    String state = Integer.toHexString(visible.hashCode());
    lists.answer(
        context,
        Version.of(state).on(explanations.today()),
        asked ->
            ExplanationRequestTable.of(
                visible.stream()
                    .filter(
                        r ->
                            asked
                                .query()
                                .text("unit")
                                .filter(u -> !u.equals(r.unitCode()))
                                .isEmpty())
                    .filter(
                        r ->
                            asked.query().text("goal").filter(g -> !g.equals(r.goalId())).isEmpty())
                    .toList(),
                explanations.today()),
        "unit",
        "goal");
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
