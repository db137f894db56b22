package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.time.Period;

/**
 * How a unit stands in one indicator.
 *
 * @param value figure of the unit
 * @param overall figure of its province
 * @param trend months of the unit up to the period
 * @param wards wards of the province with figures, the best first
 */
record UnitStanding(
    Indicator indicator,
    BigDecimal value,
    Optional<BigDecimal> overall,
    List<ValueRow> trend,
    List<ValueRow> wards) {

  /** Asks; empty when the unit has no figure. */
  static Optional<UnitStanding> ask(
      Answers answers, Indicator indicator, Place place, Period period) {
    Optional<BigDecimal> value = figure(answers, indicator, place.code(), period);
    return value.map(
        figure ->
            new UnitStanding(
                indicator,
                figure,
                figure(answers, indicator, place.provinceCode(), period),
                answers.values(ValuesQuestion.months(indicator.id(), place.code())).stream()
                    .filter(row -> !row.period().end().isAfter(period.end()))
                    .toList(),
                ranked(answers, indicator, place, period)));
  }

  /** The figure of a unit; empty when it has none, or when the reader may not know of the unit. */
  private static Optional<BigDecimal> figure(
      Answers answers, Indicator indicator, String unit, Period period) {
    if (!answers.knows(unit)) {
      return Optional.empty();
    }
    return answers
        .values(ValuesQuestion.of(indicator.id(), unit, period))
        .get(0)
        .measurement()
        .value();
  }

  private static List<ValueRow> ranked(
      Answers answers, Indicator indicator, Place place, Period period) {
    Comparator<ValueRow> lowest =
        Comparator.comparing(row -> row.measurement().value().orElseThrow());
    if (!answers.knows(place.provinceCode())) {
      return List.of();
    }
    return answers
        .values(ValuesQuestion.wardsOf(indicator.id(), place.provinceCode(), period))
        .stream()
        .filter(row -> row.measurement().value().isPresent())
        .sorted(indicator.direction() == Direction.LOWER ? lowest : lowest.reversed())
        .toList();
  }

  /** Totals grow with the size of the unit; only shares can be held against each other. */
  boolean isComparable() {
    return indicator.unit() == Measure.PERCENT;
  }

  /** Figure minus that of the province; empty when they cannot be compared. */
  Optional<BigDecimal> difference() {
    return isComparable() ? overall.map(value::subtract) : Optional.empty();
  }

  /** The difference so that negative is always worse. */
  BigDecimal advantage() {
    BigDecimal difference = difference().orElse(BigDecimal.ZERO);
    return indicator.direction() == Direction.LOWER ? difference.negate() : difference;
  }

  /** Place among the wards, from 1; equal figures share one. */
  long rank() {
    return 1
        + wards.stream()
            .map(row -> row.measurement().value().orElseThrow())
            .filter(
                other ->
                    indicator.direction() == Direction.LOWER
                        ? other.compareTo(value) < 0
                        : other.compareTo(value) > 0)
            .count();
  }

  /** Distance between the best and the worst ward. */
  BigDecimal spread() {
    return wards.isEmpty()
        ? BigDecimal.ZERO
        : wards
            .get(0)
            .measurement()
            .value()
            .orElseThrow()
            .subtract(wards.get(wards.size() - 1).measurement().value().orElseThrow())
            .abs();
  }
}
