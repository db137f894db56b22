package vn.thuocdo.dashboard.web.unit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.answer.Totals;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.comparison.SimilarWards;
import vn.thuocdo.analytics.comparison.WardFigures;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.UnitLevel;

/**
 * Everything the page of a unit says, asked with few look-ups from one snapshot.
 *
 * @param own figures of the unit by indicator
 * @param above figures of the unit above it; empty when there is none for whoever asks
 * @param beside figures of the units it is ranked among, by indicator
 * @param below figures of its neighbourhoods, by indicator
 * @param goals of the plan shown beside the indicators, by indicator
 * @param similar wards; empty for other units
 */
record UnitAnswers(
    Catalogue catalogue,
    Answers answers,
    Place place,
    Period period,
    Map<String, ValueRow> own,
    Map<String, ValueRow> above,
    Map<String, List<ValueRow>> beside,
    Map<String, List<ValueRow>> below,
    Map<String, GoalRow> goals,
    Optional<SimilarWards> similar) {

  static UnitAnswers ask(
      Catalogue catalogue,
      Answers answers,
      Place place,
      Period period,
      Optional<Scorecard> scorecard) {
    Totals totals = answers.totals();
    Optional<Place> upper = above(answers, place);
    Map<String, ValueRow> own = totals.of(place, period);
    return new UnitAnswers(
        catalogue,
        answers,
        place,
        period,
        own,
        upper.map(unit -> totals.of(unit, period)).orElse(Map.of()),
        beside(totals, answers, place, period, known(catalogue, own)),
        place.level() == UnitLevel.WARD ? totals.neighbourhoodsOf(place.code(), period) : Map.of(),
        scorecard.map(UnitAnswers::byIndicator).orElse(Map.of()),
        place.level() == UnitLevel.WARD && upper.isPresent()
            ? Optional.of(
                SimilarWards.of(
                    catalogue.units().load(place.code()), catalogue.units(), period.end()))
            : Optional.empty());
  }

  /** The unit above, if there is one for whoever asks. */
  static Optional<Place> above(Answers answers, Place place) {
    String code =
        switch (place.level()) {
          case PROVINCE -> "";
          case WARD -> place.provinceCode();
          case NEIGHBOURHOOD -> place.office();
        };
    return Optional.of(code).filter(c -> !c.isEmpty() && answers.knows(c)).map(answers::place);
  }

  private static List<Indicator> known(Catalogue catalogue, Map<String, ValueRow> own) {
    return catalogue.indicators().values().stream()
        .filter(indicator -> own.get(indicator.id()).measurement().value().isPresent())
        .toList();
  }

  private static Map<String, List<ValueRow>> beside(
      Totals totals, Answers answers, Place place, Period period, List<Indicator> known) {
    if (place.level() == UnitLevel.NEIGHBOURHOOD) {
      return totals.neighbourhoodsOf(place.office(), period);
    }
    return answers.knows(place.provinceCode())
        ? totals.wardsOf(place.provinceCode(), period, known)
        : Map.of();
  }

  /** The first goal of an indicator stands for it. */
  private static Map<String, GoalRow> byIndicator(Scorecard scorecard) {
    Map<String, GoalRow> goals = new HashMap<>();
    scorecard.rows().forEach(row -> goals.putIfAbsent(row.indicator().id(), row));
    return goals;
  }

  /** The same under the name of the unit. */
  UnitAnswers at(Place named) {
    return new UnitAnswers(
        catalogue, answers, named, period, own, above, beside, below, goals, similar);
  }

  /** Indicators with a figure, where the unit does worst first. */
  List<UnitStanding> standings() {
    return known(catalogue, own).stream()
        .map(indicator -> standing(indicator, own.get(indicator.id())))
        .sorted(Comparator.comparing(UnitStanding::advantage))
        .toList();
  }

  /** Indicators whose figure is not shown. */
  List<Indicator> withheld() {
    return catalogue.indicators().values().stream()
        .filter(i -> own.get(i.id()).measurement() instanceof Measurement.Suppressed)
        .toList();
  }

  private UnitStanding standing(Indicator indicator, ValueRow figure) {
    List<ValueRow> rows = beside.getOrDefault(indicator.id(), List.of());
    Comparator<ValueRow> lowest =
        Comparator.comparing(row -> row.measurement().value().orElseThrow());
    return new UnitStanding(
        indicator,
        figure.measurement().value().orElseThrow(),
        new UnitStanding.Yardsticks(
            Optional.ofNullable(above.get(indicator.id())).flatMap(r -> r.measurement().value()),
            WardFigures.of(rows).median(),
            similar.flatMap(wards -> wards.figures(rows).together())),
        answers.monthly(indicator, place).stream()
            .filter(row -> !row.period().end().isAfter(period.end()))
            .toList(),
        rows.stream()
            .filter(row -> row.measurement().value().isPresent())
            .sorted(indicator.direction() == Direction.LOWER ? lowest : lowest.reversed())
            .toList(),
        Optional.ofNullable(goals.get(indicator.id())));
  }
}
