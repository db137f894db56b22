package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.dashboard.encode.ValueTable;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.unit.UnitLevel;

/** {@code GET /values}: figures of one indicator. */
public final class ValuesResource implements Topic {
  private final Lists lists;

  public ValuesResource(Lists lists) {
    this.lists = lists;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Api.ROOT + "/values", this::list);
  }

  /** The figures asked for, one row each. */
  private void list(Context context) {
    lists.answer(
        context,
        request -> ValueTable.of(request.answers().values(question(request.query()))),
        "indicator",
        "unit",
        "level",
        "period",
        "from",
        "to",
        "breakdown");
  }

  private static ValuesQuestion question(Query query) {
    return new ValuesQuestion(
        query.required("indicator"),
        query.text("unit"),
        query.text("level").map(ValuesResource::level),
        query.period("period"),
        query.period("from"),
        query.period("to"),
        query.text("breakdown"));
  }

  private static UnitLevel level(String text) {
    return Arrays.stream(UnitLevel.values())
        .filter(level -> level.id().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.WRONG_USAGE,
                    new Bilingual(
                            "Không dùng được cấp '%s': không có cấp này. Chọn %s.",
                            "Cannot use level '%s': there is no such level. Choose %s.")
                        .formatted(
                            text,
                            Arrays.stream(UnitLevel.values())
                                .map(UnitLevel::id)
                                .collect(Collectors.joining(", ")))));
  }
}
