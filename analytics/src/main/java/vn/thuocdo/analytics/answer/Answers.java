package vn.thuocdo.analytics.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.analytics.statement.Statements;
import vn.thuocdo.analytics.task.TaskAnswers;
import vn.thuocdo.analytics.values.Stored;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.time.PeriodKind;

/**
 * Answers questions from one snapshot of the values, so that everything said together fits
 * together. Units without rows are listed with the reason.
 */
public final class Answers {
  private final Catalogue catalogue;
  private final Optional<ValuesSnapshot> values;
  private final MissingRows missingRows;
  private final ValueRows rows;
  private final UnitTrends trends;

  /**
   * @param values empty before the first computation; then every figure is missing
   */
  public Answers(Catalogue catalogue, Optional<ValuesSnapshot> values) {
    this.catalogue = catalogue;
    this.values = values;
    this.missingRows = new MissingRows(catalogue, values);
    this.rows = new ValueRows(catalogue);
    this.trends = new UnitTrends(values, rows);
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
    asked.requireKnown(catalogue);
    Indicator indicator = catalogue.indicator(asked.indicatorId());
    ValuesQuestion question = asked.ofUnitItself(catalogue.units());
    Stream<ValueRow> found =
        stored(question).stream().map(s -> rows.of(indicator, s, question.breakdown().orElse("")));
    return question.listsAll()
        ? missingRows.fill(indicator, question, found.toList())
        : found.sorted(ValueRows.ORDER).toList();
  }

  /** True when there is such a unit, or the ward of such a neighbourhood, for whoever asks. */
  public boolean knows(String code) {
    return catalogue.units().find(Place.official(code)).isPresent();
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
    return new Totals(catalogue, rows, values, missingRows);
  }

  /** The unit with this code as answers name it; NOT_FOUND when there is none. */
  public Place place(String code) {
    return Place.of(code, catalogue.units());
  }

  /** Every month of one unit that has figures, oldest first. */
  public List<ValueRow> monthly(Indicator indicator, Place place) {
    return trends.monthly(indicator, place);
  }

  UnitTrends trends() {
    return trends;
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
