package vn.thuocdo.analytics.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.analytics.values.MissingReason;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.time.PeriodKind;
import vn.thuocdo.data.unit.UnitLevel;

/** Lists provinces and wards that have no figure beside those that have one, with the reason. */
record MissingRows(Catalogue catalogue, Optional<ValuesSnapshot> values) {
  /** Periods that add events up; a state is looked at on the last day of a month. */
  private static final Set<PeriodKind> SUMS_OF_EVENTS =
      Set.of(PeriodKind.WEEK, PeriodKind.YEAR_TO_DATE);

  /** A row for every unit and period asked for. */
  List<ValueRow> fill(Indicator indicator, ValuesQuestion question, List<ValueRow> found) {
    Map<String, ValueRow> byCell =
        found.stream()
            .collect(
                Collectors.toMap(
                    row -> row.place().code() + " " + row.period(), Function.identity()));
    List<Period> periods =
        question
            .period()
            .map(List::of)
            .orElseGet(() -> found.stream().map(ValueRow::period).distinct().sorted().toList());
    List<ValueRow> rows = new ArrayList<>();
    for (Place place : places(question)) {
      for (Period period : periods) {
        ValueRow row = byCell.get(place.code() + " " + period);
        rows.add(row == null ? missing(indicator, place, period) : row);
      }
    }
    return rows;
  }

  private List<Place> places(ValuesQuestion question) {
    if (question.level().isEmpty()) {
      return question
          .unit()
          .map(code -> List.of(Place.of(code, catalogue.units())))
          .orElseGet(() -> catalogue.units().provinces().stream().map(Place::of).toList());
    }
    if (question.level().get() == UnitLevel.PROVINCE) {
      return catalogue.units().provinces().stream()
          .filter(unit -> question.unit().filter(u -> !u.equals(unit.code())).isEmpty())
          .map(Place::of)
          .toList();
    }
    return catalogue.units().wards(Optional.empty()).stream()
        .filter(
            unit ->
                question
                    .unit()
                    .filter(u -> !u.equals(unit.code()) && !unit.parent().equals(Optional.of(u)))
                    .isEmpty())
        .map(Place::of)
        .toList();
  }

  /** A unit without a figure, and why. */
  ValueRow missing(Indicator indicator, Place place, Period period) {
    return new ValueRow(
        indicator.id(),
        place,
        period,
        "",
        "",
        new Measurement.Missing(reason(indicator, period)),
        false,
        Optional.empty(),
        Optional.empty());
  }

  private boolean isState(Indicator indicator) {
    return indicator
        .formula()
        .relation()
        .filter(relation -> catalogue.relation(relation).time() == Relation.Time.STATE)
        .isPresent();
  }

  private MissingReason reason(Indicator indicator, Period period) {
    if (values.filter(snapshot -> snapshot.isFailed(indicator.id())).isPresent()) {
      return MissingReason.FAILED;
    }
    if (indicator.formula().isStated()) {
      return MissingReason.NOT_REPORTED;
    }
    if (values.isEmpty()) {
      return MissingReason.NOT_COMPUTED;
    }
    if (indicator.formula() instanceof Formula.Composite) {
      return MissingReason.PARTS_MISSING;
    }
    if (isState(indicator) && SUMS_OF_EVENTS.contains(period.kind())) {
      return MissingReason.NO_SUCH_PERIOD;
    }
    boolean reached =
        values
            .get()
            .lastMonth(indicator.id())
            .filter(last -> !period.start().isAfter(Period.parse(last).end()))
            .isPresent();
    return reached ? MissingReason.NO_ROWS : MissingReason.LATE_SOURCE;
  }
}
