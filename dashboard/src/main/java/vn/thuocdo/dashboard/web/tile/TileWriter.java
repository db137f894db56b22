package vn.thuocdo.dashboard.web.tile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.dashboard.web.page.FreshFigures;
import vn.thuocdo.dashboard.web.page.PageRequest;
import vn.thuocdo.dashboard.web.page.Pages;
import vn.thuocdo.dashboard.web.page.Periods;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.Figure;
import vn.thuocdo.dashboard.web.view.Reasons;
import vn.thuocdo.dashboard.web.view.Sparks;
import vn.thuocdo.dashboard.web.view.Status;
import vn.thuocdo.dashboard.web.view.TargetFigure;
import vn.thuocdo.data.account.Tile;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.time.Period;

/** Writes one figure from what is released to the account of its tile. */
record TileWriter(PageRequest request, Tile tile) {
  private static final int MONTHS = 6;

  Pages.Page page() {
    Indicator indicator = request.catalogue().indicator(tile.indicator());
    Place place = request.answers().place(tile.unit());
    Period period = Periods.chosen(request);
    ValueRow row =
        request.answers().values(ValuesQuestion.of(indicator.id(), place.code(), period)).get(0);
    return new Pages.Page(
        "tile.jte",
        wording().of(indicator.name()),
        view(indicator, place, row),
        Optional.of(FreshFigures.of(List.of(row))));
  }

  private Wording wording() {
    return request.wording();
  }

  private TileView view(Indicator indicator, Place place, ValueRow row) {
    List<ValueRow> trend =
        request.answers().monthly(indicator, place).stream()
            .filter(month -> !month.period().end().isAfter(row.period().end()))
            .toList();
    Optional<GoalRow> goal = goal(indicator, place, row.period());
    return new TileView(
        wording().of(indicator.name()),
        place.name(),
        wording().dates().period(row.period()),
        figure(indicator, row),
        Reasons.of(row.measurement(), wording()),
        goal.map(g -> Status.of(g.assessment().status(), wording())),
        goal.map(g -> TargetFigure.dated(g, wording())).orElse(""),
        Sparks.line(trend, goal.flatMap(g -> g.assessment().targetValue())),
        Sparks.label(trend, indicator.unit(), wording()),
        months(indicator, trend),
        "/indicators/%s?unit=%s&period=%s".formatted(indicator.id(), place.code(), row.period()));
  }

  private Optional<GoalRow> goal(Indicator indicator, Place place, Period period) {
    return request.catalogue().plans().values().stream()
        .filter(plan -> plan.province().equals(place.provinceCode()))
        .flatMap(plan -> plan.goals().stream())
        .filter(goal -> goal.indicator().equals(indicator.id()))
        .findFirst()
        .map(goal -> request.answers().goalRow(goal, place, period));
  }

  private List<TileView.Month> months(Indicator indicator, List<ValueRow> trend) {
    List<ValueRow> newest =
        new ArrayList<>(trend.subList(Math.max(0, trend.size() - MONTHS), trend.size()));
    Collections.reverse(newest);
    return newest.stream()
        .map(
            row ->
                new TileView.Month(
                    wording().dates().period(row.period()),
                    figure(indicator, row),
                    Reasons.of(row.measurement(), wording())))
        .toList();
  }

  private Figure figure(Indicator indicator, ValueRow row) {
    return Figure.of(row.measurement(), v -> wording().numbers().figure(indicator.unit(), v));
  }
}
