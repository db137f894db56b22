package vn.thuocdo.dashboard.web.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.unit.UnitView.Columns;
import vn.thuocdo.dashboard.web.unit.UnitView.End;
import vn.thuocdo.dashboard.web.unit.UnitView.Line;
import vn.thuocdo.dashboard.web.unit.UnitView.Ward;
import vn.thuocdo.dashboard.web.unit.UnitView.Withheld;
import vn.thuocdo.dashboard.web.view.Figure;
import vn.thuocdo.dashboard.web.view.Picker;
import vn.thuocdo.dashboard.web.view.RequestThread;
import vn.thuocdo.dashboard.web.view.Sparks;
import vn.thuocdo.dashboard.web.view.Status;
import vn.thuocdo.dashboard.web.view.TargetFigure;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.text.Slug;
import vn.thuocdo.data.unit.UnitLevel;

/** Writes the page of a unit. */
record UnitWriter(UnitAnswers unit, Wording wording) {

  /**
   * The page.
   *
   * @param goals address of the goals of the plan shown beside the indicators
   */
  UnitView view(Picker picker, String goals, Optional<DutiesView> duties, RequestThread thread) {
    List<UnitStanding> standings = unit.standings();
    UnitProfile profile = new UnitProfile(unit, wording);
    return new UnitView(
        place().name(),
        new UnitFinding(place(), unit.period(), wording).sentence(standings),
        picker,
        profile.crumbs(),
        "of-" + place().level().id(),
        caption(),
        columns(),
        profile.links(goals),
        profile.facts(),
        profile.similar(),
        standings.stream().map(this::line).toList(),
        unit.withheld().stream()
            .map(i -> new Withheld(i.id(), href(i), wording.of(i.name())))
            .toList(),
        new NeighbourhoodsWriter(unit, wording).view(standings),
        duties,
        wording.of("unit.wards", wording.of("wards." + place().provinceCode())),
        isProvince() ? wards() : List.of(),
        thread);
  }

  private Place place() {
    return unit.place();
  }

  private boolean isProvince() {
    return place().level() == UnitLevel.PROVINCE;
  }

  private String caption() {
    return UnitAnswers.above(unit.answers(), place())
        .map(upper -> wording.of("unit.table", place().name(), upper.name()))
        .orElseGet(() -> wording.of("unit.table.province", place().name()));
  }

  private Columns columns() {
    boolean ward = place().level() == UnitLevel.WARD;
    return new Columns(
        wording.of(ward ? "col.province" : "col.ward"),
        wording.of("col.median"),
        unit.similar().filter(s -> !s.wards().isEmpty()).isPresent()
            ? wording.of("col.similar")
            : "");
  }

  private Line line(UnitStanding standing) {
    Measure measure = standing.indicator().unit();
    List<ValueRow> peers = standing.peers();
    boolean comparable = standing.isComparable();
    boolean ends = comparable && isProvince() && peers.size() > 1;
    boolean ranked =
        comparable && !isProvince() && peers.size() > 1 && standing.overall().isPresent();
    UnitStanding.Yardsticks sticks = standing.yardsticks();
    return new Line(
        standing.indicator().id(),
        href(standing.indicator()),
        wording.of(standing.indicator().name()),
        standing.goal().map(row -> Status.of(row.assessment().status(), wording)),
        figure(measure, Optional.of(standing.value())),
        standing.goal().map(row -> TargetFigure.of(row, wording)).orElse(Figure.NONE),
        figure(measure, standing.overall()),
        comparable ? figure(measure, sticks.median()) : Figure.NONE,
        comparable ? figure(measure, sticks.similar()) : Figure.NONE,
        Figure.of(standing.difference(), d -> wording.numbers().difference(measure, d)),
        standing.advantage().signum() < 0,
        ranked ? wording.of("unit.rank", standing.rank(), peers.size()) : "",
        ends ? Optional.of(end(standing, peers.get(peers.size() - 1))) : Optional.empty(),
        ends ? Optional.of(end(standing, peers.get(0))) : Optional.empty(),
        Sparks.line(
            standing.trend(), standing.goal().flatMap(row -> row.assessment().targetValue())),
        Sparks.label(standing.trend(), measure, wording));
  }

  private Figure figure(Measure measure, Optional<BigDecimal> value) {
    return Figure.of(value, v -> wording.numbers().figure(measure, v));
  }

  private String href(Indicator indicator) {
    return "/indicators/%s?unit=%s&period=%s"
        .formatted(indicator.id(), place().code(), unit.period());
  }

  private End end(UnitStanding standing, ValueRow ward) {
    return new End(
        "/units/%s?period=%s".formatted(ward.place().code(), unit.period()),
        ward.place().name(),
        figure(standing.indicator().unit(), ward.measurement().value()));
  }

  private List<Ward> wards() {
    return unit.catalogue().units().wards(Optional.of(place().code())).stream()
        .map(
            ward ->
                new Ward(
                    "/units/%s?period=%s".formatted(ward.code(), unit.period()),
                    ward.fullName(),
                    Slug.folded(ward.fullName())))
        .toList();
  }
}
