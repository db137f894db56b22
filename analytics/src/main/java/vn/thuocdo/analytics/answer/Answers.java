package vn.thuocdo.analytics.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.analytics.values.MissingReason;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.analytics.values.ValuesSnapshot.Filter;
import vn.thuocdo.analytics.values.ValuesSnapshot.Stored;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.error.NearMatches;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.time.PeriodKind;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;

/**
 * Answers questions from one snapshot of the values, so that everything said together fits
 * together. Units without rows are listed with the reason.
 */
public final class Answers {
  private final Catalogue catalogue;
  private final Optional<ValuesSnapshot> values;

  /**
   * @param values empty before the first computation; then every figure is missing
   */
  public Answers(Catalogue catalogue, Optional<ValuesSnapshot> values) {
    this.catalogue = catalogue;
    this.values = values;
  }

  /** The snapshot behind the answers. */
  public Optional<ValuesSnapshot> snapshot() {
    return values;
  }

  /** The newest month with figures, if there is one. */
  public Optional<Period> newestMonth() {
    return months().stream().reduce((first, last) -> last);
  }

  /** Months with figures, oldest first. */
  public List<Period> months() {
    return values.map(v -> v.months().stream().map(Period::parse).toList()).orElse(List.of());
  }

  /** The figures asked for; unknown indicators, units and breakdowns are NOT_FOUND errors. */
  public List<ValueRow> values(ValuesQuestion question) {
    Indicator indicator = catalogue.indicator(question.indicatorId());
    question.breakdown().ifPresent(b -> requireBreakdown(indicator, b));
    question.unit().ifPresent(this::requireUnit);
    List<Stored> stored = stored(question);
    if (question.breakdown().isPresent()
        || question.level().filter(UnitLevel.NEIGHBOURHOOD::equals).isPresent()) {
      return stored.stream()
          .map(s -> row(indicator, s, question.breakdown().orElse("")))
          .sorted(ROW_ORDER)
          .toList();
    }
    return filled(indicator, question, stored);
  }

  private static final java.util.Comparator<ValueRow> ROW_ORDER =
      java.util.Comparator.comparing((ValueRow row) -> row.place().code())
          .thenComparing(ValueRow::period)
          .thenComparing(ValueRow::breakdownValue);

  private void requireBreakdown(Indicator indicator, String breakdown) {
    List<String> known = catalogue.breakdowns(indicator);
    if (!known.contains(breakdown)) {
      throw new KpiException(
          ErrorCode.NOT_FOUND,
          "Cannot break down '%s' by '%s': it has no such breakdown. %s"
              .formatted(indicator.id(), breakdown, NearMatches.hint(breakdown, known)));
    }
  }

  private void requireUnit(String code) {
    catalogue.units().load(official(code));
  }

  private static String official(String code) {
    int slash = code.indexOf('/');
    return slash < 0 ? code : code.substring(0, slash);
  }

  /** True when there is such a unit, or the ward of such a neighbourhood, for whoever asks. */
  public boolean knows(String code) {
    return catalogue.units().find(official(code)).isPresent();
  }

  private List<Stored> stored(ValuesQuestion question) {
    boolean below = question.unit().isPresent() && question.level().isPresent();
    boolean wards = question.level().filter(UnitLevel.WARD::equals).isPresent();
    Filter filter =
        new Filter(
            below ? Optional.empty() : question.unit(),
            below && !wards ? question.unit().map(unit -> unit + "/") : Optional.empty(),
            question.level().map(UnitLevel::id),
            below && wards ? question.unit() : Optional.empty(),
            question.period().map(Period::toString),
            question.period().isPresent() ? Optional.empty() : Optional.of(kind(question).id()));
    return values
        .map(v -> v.find(question.indicatorId(), question.breakdown().orElse(""), filter))
        .orElse(List.of())
        .stream()
        .filter(s -> within(question, Period.parse(s.period())) && knows(s.unitCode()))
        .toList();
  }

  private static PeriodKind kind(ValuesQuestion question) {
    return question.from().or(question::to).map(Period::kind).orElse(PeriodKind.MONTH);
  }

  private static boolean within(ValuesQuestion question, Period period) {
    return question.from().filter(from -> period.compareTo(from) < 0).isEmpty()
        && question.to().filter(to -> period.compareTo(to) > 0).isEmpty();
  }

  private List<ValueRow> filled(Indicator indicator, ValuesQuestion question, List<Stored> stored) {
    Map<String, Stored> byCell =
        stored.stream()
            .collect(Collectors.toMap(s -> s.unitCode() + " " + s.period(), Function.identity()));
    List<Period> periods =
        question
            .period()
            .map(List::of)
            .orElseGet(
                () ->
                    stored.stream()
                        .map(s -> Period.parse(s.period()))
                        .distinct()
                        .sorted()
                        .toList());
    List<ValueRow> rows = new ArrayList<>();
    for (Place place : places(question)) {
      for (Period period : periods) {
        Stored cell = byCell.get(place.code() + " " + period);
        rows.add(cell == null ? missing(indicator, place, period) : row(indicator, cell, ""));
      }
    }
    return rows;
  }

  private List<Place> places(ValuesQuestion question) {
    if (question.level().isEmpty()) {
      return question
          .unit()
          .map(code -> List.of(place(code)))
          .orElseGet(() -> catalogue.units().provinces().stream().map(Answers::place).toList());
    }
    if (question.level().get() == UnitLevel.PROVINCE) {
      return catalogue.units().provinces().stream()
          .filter(unit -> question.unit().filter(u -> !u.equals(unit.code())).isEmpty())
          .map(Answers::place)
          .toList();
    }
    return catalogue.units().wards(Optional.empty()).stream()
        .filter(
            unit ->
                question
                    .unit()
                    .filter(u -> !u.equals(unit.code()) && !unit.parent().equals(Optional.of(u)))
                    .isEmpty())
        .map(Answers::place)
        .toList();
  }

  private ValueRow missing(Indicator indicator, Place place, Period period) {
    return new ValueRow(
        indicator.id(),
        place,
        period,
        "",
        "",
        new Measurement.Missing(reason(indicator, period)),
        false,
        Optional.empty());
  }

  private MissingReason reason(Indicator indicator, Period period) {
    Formula formula = indicator.formula();
    if (formula instanceof Formula.Reported || formula instanceof Formula.Milestone) {
      return MissingReason.NOT_REPORTED;
    }
    if (values.isEmpty()) {
      return MissingReason.NOT_COMPUTED;
    }
    boolean reached =
        values
            .get()
            .lastMonth(indicator.id())
            .filter(last -> !period.start().isAfter(Period.parse(last).end()))
            .isPresent();
    return reached ? MissingReason.NO_ROWS : MissingReason.LATE_SOURCE;
  }

  private ValueRow row(Indicator indicator, Stored stored, String breakdown) {
    return new ValueRow(
        indicator.id(),
        stored
            .unitName()
            .map(
                name ->
                    new Place(
                        stored.unitCode(), UnitLevel.NEIGHBOURHOOD, name, stored.provinceCode()))
            .orElseGet(() -> place(stored.unitCode())),
        Period.parse(stored.period()),
        breakdown,
        stored.breakdownValue(),
        stored.measurement(),
        stored.provisional(),
        Optional.of(stored.dataThrough()));
  }

  /** The unit with this code as answers name it; NOT_FOUND when there is none. */
  public Place place(String code) {
    int slash = code.indexOf('/');
    if (slash < 0) {
      return place(catalogue.units().load(code));
    }
    Unit ward = catalogue.units().load(code.substring(0, slash));
    return new Place(
        code, UnitLevel.NEIGHBOURHOOD, code.substring(slash + 1), ward.parent().orElseThrow());
  }

  private static Place place(Unit unit) {
    return new Place(unit.code(), unit.level(), unit.fullName(), unit.parent().orElse(unit.code()));
  }

  /** Every month of one unit that has figures, oldest first. */
  public List<ValueRow> monthly(Indicator indicator, Place place) {
    return values
        .map(v -> v.monthsOf(place.code()).getOrDefault(indicator.id(), List.of()))
        .orElse(List.of())
        .stream()
        .map(stored -> row(indicator, stored, ""))
        .toList();
  }

  /** The total of one unit in one period. */
  ValueRow total(Indicator indicator, Place place, Period period) {
    boolean known = !monthly(indicator, place).isEmpty();
    return known || period.kind() != PeriodKind.MONTH
        ? values(ValuesQuestion.of(indicator.id(), place.code(), period)).get(0)
        : missing(indicator, place, period);
  }

  /**
   * Every goal of a plan.
   *
   * @param unit a unit of the plan's province; empty for the widest one there is for whoever asks
   */
  public Scorecard scorecard(String planId, Period period, Optional<String> unit) {
    return new Scorecards(catalogue, this).of(planId, period, unit);
  }

  /** One goal for a unit and period. */
  public GoalRow goalRow(Goal goal, Place place, Period period) {
    return new Scorecards(catalogue, this).row(goal, place, period);
  }
}
