package vn.thuocdo.dashboard.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.view.Picker;
import vn.thuocdo.dashboard.web.view.Picks;
import vn.thuocdo.dashboard.web.view.UnitWriter;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.Units;

/** {@code /units/{code}}: all indicators of a province or ward. */
public final class UnitPage implements Topic {
  private final Pages pages;

  public UnitPage(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/units", this::choose);
    routes.get("/units/{code}", this::show);
  }

  /** {@code /units?unit=&period=}: where the lists on top of the page lead. */
  private void choose(Context context) {
    Query query = Query.of(context, "unit", "period", "lang");
    Units units = Visit.of(context).catalogue().units();
    String unit = query.text("unit").orElseGet(() -> widest(units));
    Unit chosen = units.load(unit);
    String period = query.period("period").map(p -> "?period=" + p).orElse("");
    context.redirect("/units/" + chosen.code() + period);
  }

  private static String widest(Units units) {
    return units.provinces().stream()
        .findFirst()
        .or(() -> units.wards(Optional.empty()).stream().findFirst())
        .orElseThrow()
        .code();
  }

  /** The page. */
  private void show(Context context) {
    Unit unit = Visit.of(context).catalogue().units().load(context.pathParam("code"));
    pages.print(context, request -> page(unit, request), "period");
  }

  private static Pages.Page page(Unit unit, Pages.Request request) {
    Catalogue catalogue = request.catalogue();
    Period period = Periods.chosen(request);
    Place place = request.answers().place(unit.code());
    Picks picks = new Picks(catalogue, request.wording());
    Picker picker =
        new Picker(
            "/units",
            "",
            List.of(),
            picks.units(Optional.empty(), unit.code()),
            picks.periods(request.answers().months(), period));
    return new Pages.Page(
        "unit.jte",
        place.name(),
        new UnitWriter(catalogue, request.answers(), place, period, request.wording()).view(picker),
        Optional.of(FreshFigures.of(values(request, place, period))));
  }

  private static List<ValueRow> values(Pages.Request request, Place place, Period period) {
    return request.catalogue().indicators().values().stream()
        .filter(indicator -> indicator.formula().relation().isPresent())
        .map(Indicator::id)
        .map(id -> request.answers().values(ValuesQuestion.of(id, place.code(), period)).get(0))
        .toList();
  }
}
