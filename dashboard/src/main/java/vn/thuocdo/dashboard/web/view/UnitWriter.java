package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.dashboard.chart.Sparkline;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.UnitView.End;
import vn.thuocdo.dashboard.web.view.UnitView.Line;
import vn.thuocdo.dashboard.web.view.UnitView.Ward;
import vn.thuocdo.dashboard.web.view.UnitView.Withheld;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.text.Slug;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.UnitLevel;

/** Writes the page of a unit. */
public record UnitWriter(
    Catalogue catalogue, Answers answers, Place place, Period period, Wording wording) {
  private static final int SPARK_WIDTH = 104;
  private static final int SPARK_HEIGHT = 28;

  /** The page. */
  public UnitView view(Picker picker) {
    List<UnitStanding> standings =
        catalogue.indicators().values().stream()
            .flatMap(i -> UnitStanding.ask(answers, i, place, period).stream())
            .sorted(Comparator.comparing(UnitStanding::advantage))
            .toList();
    Neighbourhoods below = new Neighbourhoods(answers, place, period, wording);
    List<UnitStanding> columns = isProvince() ? List.of() : below.columns(standings);
    return new UnitView(
        place.name(),
        new UnitFinding(place, period, wording).sentence(standings),
        picker,
        isProvince(),
        caption(),
        goalsHref(),
        wording.of("unit.goals", place.name()),
        standings.stream().map(this::line).toList(),
        catalogue.indicators().values().stream()
            .filter(i -> standings.stream().noneMatch(s -> s.indicator().equals(i)))
            .flatMap(i -> withheld(i).stream())
            .toList(),
        columns.stream().map(this::column).toList(),
        below.lines(columns),
        wording.of("unit.wards", wording.of("wards." + place.provinceCode())),
        isProvince() ? wards() : List.of());
  }

  private boolean isProvince() {
    return place.level() == UnitLevel.PROVINCE;
  }

  private String caption() {
    return isProvince() || !answers.knows(place.provinceCode())
        ? wording.of("unit.table.province", place.name())
        : wording.of("unit.table", place.name(), answers.place(place.provinceCode()).name());
  }

  private String goalsHref() {
    return catalogue.plans().values().stream()
        .filter(plan -> plan.province().equals(place.provinceCode()))
        .map(Plan::id)
        .reduce((first, next) -> first.equals("hcmc-kh31-2026") ? first : next)
        .map(id -> "/plans/%s?period=%s&unit=%s".formatted(id, period, place.code()))
        .orElse("/");
  }

  private Line line(UnitStanding standing) {
    Measure measure = standing.indicator().unit();
    List<Optional<BigDecimal>> figures = GoalLines.figures(standing.trend());
    List<ValueRow> wards = standing.wards();
    boolean comparable = standing.isComparable();
    boolean ends = comparable && isProvince() && wards.size() > 1;
    return new Line(
        standing.indicator().id(),
        href(standing),
        wording.of(standing.indicator().name()),
        Figure.of(wording.numbers().figure(measure, standing.value()), standing.value()),
        Figure.of(standing.overall(), v -> wording.numbers().figure(measure, v)),
        Figure.of(standing.difference(), d -> wording.numbers().difference(measure, d)),
        standing.advantage().signum() < 0,
        isProvince() || !comparable || wards.isEmpty() || standing.overall().isEmpty()
            ? ""
            : wording.of("unit.rank", standing.rank(), wards.size()),
        ends ? Optional.of(end(standing, wards.get(wards.size() - 1))) : Optional.empty(),
        ends ? Optional.of(end(standing, wards.get(0))) : Optional.empty(),
        Sparkline.of(
            figures, Sparkline.Scale.of(figures), Optional.empty(), SPARK_WIDTH, SPARK_HEIGHT),
        Sparks.label(standing.trend(), measure, wording));
  }

  private Optional<Withheld> withheld(Indicator indicator) {
    ValueRow row = answers.values(ValuesQuestion.of(indicator.id(), place.code(), period)).get(0);
    return row.measurement() instanceof Measurement.Suppressed
        ? Optional.of(new Withheld(indicator.id(), href(indicator), wording.of(indicator.name())))
        : Optional.empty();
  }

  private String href(UnitStanding standing) {
    return href(standing.indicator());
  }

  private String href(Indicator indicator) {
    return "/indicators/%s?unit=%s&period=%s".formatted(indicator.id(), place.code(), period);
  }

  private UnitView.Column column(UnitStanding standing) {
    return new UnitView.Column(href(standing), wording.of(standing.indicator().name()));
  }

  private End end(UnitStanding standing, ValueRow ward) {
    return new End(
        "/units/%s?period=%s".formatted(ward.place().code(), period),
        ward.place().name(),
        Figure.of(
            ward.measurement().value(),
            v -> wording.numbers().figure(standing.indicator().unit(), v)));
  }

  private List<Ward> wards() {
    return catalogue.units().wards(Optional.of(place.code())).stream()
        .map(
            unit ->
                new Ward(
                    "/units/%s?period=%s".formatted(unit.code(), period),
                    unit.fullName(),
                    Slug.folded(unit.fullName())))
        .toList();
  }
}
