package vn.thuocdo.analytics.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.statement.Statements;
import vn.thuocdo.analytics.task.TaskAnswers;
import vn.thuocdo.analytics.values.Interval;
import vn.thuocdo.analytics.values.Stored;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.error.NearMatches;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.time.PeriodKind;
import vn.thuocdo.data.unit.UnitLevel;

/**
 * Answers questions from one snapshot of the values, so that everything said together fits
 * together. Units without rows are listed with the reason.
 */
public final class Answers {
  private static final Comparator<ValueRow> ROW_ORDER =
      Comparator.comparing((ValueRow row) -> row.place().code())
          .thenComparing(ValueRow::period)
          .thenComparing(ValueRow::breakdownValue);

  private final Catalogue catalogue;
  private final Optional<ValuesSnapshot> values;
  private final MissingRows missingRows;

  /**
   * @param values empty before the first computation; then every figure is missing
   */
  public Answers(Catalogue catalogue, Optional<ValuesSnapshot> values) {
    this.catalogue = catalogue;
    this.values = values;
    this.missingRows = new MissingRows(catalogue, values);
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
  public List<ValueRow> values(ValuesQuestion asked) {
    Indicator indicator = catalogue.indicator(asked.indicatorId());
    asked.breakdown().ifPresent(b -> requireBreakdown(indicator, b));
    asked.unit().ifPresent(this::requireUnit);
    ValuesQuestion question = isOwnLevel(asked) ? asked.ofUnitItself() : asked;
    List<Stored> stored = stored(question);
    if (question.breakdown().isPresent()
        || question.level().filter(UnitLevel.NEIGHBOURHOOD::equals).isPresent()) {
      return stored.stream()
          .map(s -> row(indicator, s, question.breakdown().orElse("")))
          .sorted(ROW_ORDER)
          .toList();
    }
    return missingRows.fill(
        indicator, question, stored.stream().map(s -> row(indicator, s, "")).toList());
  }

  private void requireBreakdown(Indicator indicator, String breakdown) {
    List<String> known = catalogue.breakdowns(indicator);
    if (!known.contains(breakdown)) {
      throw new KpiException(
          ErrorCode.NOT_FOUND,
          "Cannot break down '%s' by '%s': it has no such breakdown. %s"
              .formatted(indicator.id(), breakdown, NearMatches.hint(breakdown, known)));
    }
  }

  private boolean isOwnLevel(ValuesQuestion question) {
    return question
        .unit()
        .filter(
            code -> question.level().equals(Optional.of(Place.of(code, catalogue.units()).level())))
        .isPresent();
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
    return values
        .map(v -> v.find(question.indicatorId(), question.breakdown().orElse(""), question.rows()))
        .orElse(List.of())
        .stream()
        .filter(s -> question.covers(Period.parse(s.period())) && knows(s.unitCode()))
        .toList();
  }

  /** The totals of every indicator at once, for pages that show many of them. */
  public Totals totals() {
    return new Totals(catalogue, this, values, missingRows);
  }

  ValueRow row(Indicator indicator, Stored stored, String breakdown) {
    Place place =
        stored
            .unitName()
            .map(
                name ->
                    new Place(
                        stored.unitCode(), UnitLevel.NEIGHBOURHOOD, name, stored.provinceCode()))
            .orElseGet(() -> Place.of(catalogue.units().load(stored.unitCode())));
    return row(indicator, place, Period.parse(stored.period()), breakdown, stored);
  }

  /** A total of which place and period are known. */
  ValueRow row(Indicator indicator, Place place, Period period, Stored stored) {
    return row(indicator, place, period, "", stored);
  }

  private ValueRow row(
      Indicator indicator, Place place, Period period, String breakdown, Stored stored) {
    return new ValueRow(
        indicator.id(),
        place,
        period,
        breakdown,
        stored.breakdownValue(),
        stored.measurement(),
        stored.provisional(),
        Optional.of(stored.dataThrough()),
        catalogue.isSurveyed(indicator) ? Interval.wilson(stored.measurement()) : Optional.empty());
  }

  /** The unit with this code as answers name it; NOT_FOUND when there is none. */
  public Place place(String code) {
    return Place.of(code, catalogue.units());
  }

  /** Every month of one unit that has figures, oldest first. */
  public List<ValueRow> monthly(Indicator indicator, Place place) {
    return kept(indicator, place).stream()
        .filter(row -> row.period().kind() == PeriodKind.MONTH)
        .toList();
  }

  private List<ValueRow> kept(Indicator indicator, Place place) {
    return values
        .map(v -> v.trendsOf(place.code()).getOrDefault(indicator.id(), List.of()))
        .orElse(List.of())
        .stream()
        .map(stored -> row(indicator, stored, ""))
        .toList();
  }

  /**
   * The figures of one unit that speak of nothing later than a day, oldest first: months, and of
   * stated figures every period.
   */
  List<ValueRow> trend(Indicator indicator, Place place, LocalDate day) {
    return kept(indicator, place).stream()
        .filter(
            row ->
                indicator.formula().isStated()
                    ? row.dataThrough().filter(d -> !d.isAfter(day)).isPresent()
                    : !row.period().end().isAfter(day))
        .sorted(Comparator.comparing(ValueRow::period))
        .toList();
  }

  /** The total of one unit in one period. */
  ValueRow total(Indicator indicator, Place place, Period period) {
    boolean known = !monthly(indicator, place).isEmpty();
    return known || period.kind() != PeriodKind.MONTH
        ? values(ValuesQuestion.of(indicator.id(), place.code(), period)).get(0)
        : missingRows.missing(indicator, place, period);
  }

  /**
   * Every goal of a plan.
   *
   * @param unit a unit of the plan's province; empty for the widest one there is for whoever asks
   */
  public Scorecard scorecard(String planId, Period period, Optional<String> unit) {
    return new Scorecards(catalogue, this).of(planId, period, unit);
  }

  /** How the tasks of plans stand on a day, as far as was known when the values were opened. */
  public TaskAnswers tasks(LocalDate day) {
    return new TaskAnswers(
        catalogue, values.map(ValuesSnapshot::statements).orElse(Statements.NONE), day);
  }

  /** One goal for a unit and period. */
  public GoalRow goalRow(Goal goal, Place place, Period period) {
    return new Scorecards(catalogue, this).row(goal, place, period);
  }
}
