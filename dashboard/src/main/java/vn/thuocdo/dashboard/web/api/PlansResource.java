package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.dashboard.encode.ScorecardTable;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.time.Period;

/** {@code GET /plans} and {@code GET /plans/{id}/scorecard}. */
public final class PlansResource implements Topic {
  private static final List<String> COLUMNS =
      List.of("plan_id", "title", "number", "issued_on", "issuer", "province_code", "goals");

  private final Lists lists;

  public PlansResource(Lists lists) {
    this.lists = lists;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Api.ROOT + "/plans", this::list);
    routes.get(Api.ROOT + "/plans/{id}/scorecard", this::scorecard);
  }

  /** Every plan. */
  private void list(Context context) {
    lists.answer(
        context,
        request ->
            new Table(
                COLUMNS,
                request.catalogue().plans().values().stream()
                    .map(plan -> cells(plan, request.locale()))
                    .toList()));
  }

  /** Every goal of a plan in one period, by default the newest month. */
  private void scorecard(Context context) {
    String plan = context.pathParam("id");
    lists.answer(
        context,
        request -> {
          Period period =
              request.query().period("period").orElseGet(() -> newest(request.answers()));
          return ScorecardTable.of(
              request.answers().scorecard(plan, period, request.query().text("unit")),
              request.locale());
        },
        "period",
        "unit");
  }

  private static Period newest(Answers answers) {
    return answers
        .newestMonth()
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.WRONG_USAGE,
                    new Bilingual(
                        "Chưa chọn được kỳ vì chưa tính số liệu nào. Ghi rõ kỳ bằng 'period'.",
                        "Cannot choose a period: nothing is computed yet. Name one with"
                            + " 'period'.")));
  }

  private static List<Object> cells(Plan plan, Locale locale) {
    return Arrays.asList(
        plan.id(),
        plan.title().in(locale),
        plan.document().number().orElse(null),
        plan.document().issuedOn().map(Object::toString).orElse(null),
        plan.document().issuer(),
        plan.province(),
        (long) plan.goals().size());
  }
}
