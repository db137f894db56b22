package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;

/** {@code GET /indicators} and {@code GET /indicators/{id}}. */
public final class IndicatorsResource implements Topic {
  private static final List<String> COLUMNS =
      List.of(
          "indicator_id",
          "version",
          "name",
          "question",
          "measure",
          "direction",
          "formula_kind",
          "source",
          "owner",
          "clauses",
          "breakdowns",
          "definition_hash");

  private final Lists lists;

  public IndicatorsResource(Lists lists) {
    this.lists = lists;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Api.ROOT + "/indicators", this::list);
    routes.get(Api.ROOT + "/indicators/{id}", this::one);
  }

  /** Every indicator. Cells that hold several names join them with semicolons. */
  private void list(Context context) {
    lists.answer(
        context,
        request ->
            new Table(
                COLUMNS,
                request.catalogue().indicators().values().stream()
                    .map(indicator -> cells(indicator, request))
                    .toList()));
  }

  /** One indicator with its definition. */
  private void one(Context context) {
    Catalogue catalogue = Visit.of(context).catalogue();
    Indicator indicator = catalogue.indicator(context.pathParam("id"));
    lists.object(context, locale -> IndicatorDocument.of(indicator, catalogue, locale));
  }

  private static List<Object> cells(Indicator indicator, Lists.Request request) {
    Locale locale = request.locale();
    return Arrays.asList(
        indicator.id(),
        (long) indicator.version(),
        indicator.name().in(locale),
        indicator.question().in(locale),
        indicator.unit().name().toLowerCase(Locale.ROOT),
        indicator.direction().name().toLowerCase(Locale.ROOT),
        indicator.formula().kind(),
        indicator.source(),
        indicator.owner(),
        String.join(";", indicator.clauses()),
        String.join(";", request.catalogue().breakdowns(indicator)),
        indicator.definitionHash());
  }
}
