package vn.thuocdo.analytics.compute;

import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;

/**
 * What one indicator sums over the rows of its relation.
 *
 * @param numerator SQL aggregate, a BIGINT
 * @param denominator SQL aggregate over the same rows, if the denominator is counted there
 * @param populationGroup group of reference counts that is the denominator instead
 */
record Measure(
    Indicator indicator,
    String numerator,
    Optional<String> denominator,
    Optional<String> populationGroup) {

  /** The sums of an indicator; empty when it is not computed from rows. */
  static Optional<Measure> of(Indicator indicator) {
    Formula formula = indicator.formula();
    if (formula instanceof Formula.Ratio ratio) {
      return Optional.of(
          new Measure(
              indicator,
              count("(%s) AND (%s)".formatted(ratio.population(), ratio.numerator())),
              Optional.of(count(ratio.population())),
              Optional.empty()));
    }
    if (formula instanceof Formula.RatioOfPopulation ratio) {
      return Optional.of(
          new Measure(
              indicator, count(ratio.numerator()), Optional.empty(), Optional.of(ratio.group())));
    }
    if (formula instanceof Formula.RatioOfSums ratio) {
      return Optional.of(
          new Measure(
              indicator,
              sum(ratio.numerator()),
              Optional.of(sum(ratio.denominator())),
              Optional.empty()));
    }
    if (formula instanceof Formula.CountOfRows rows) {
      return Optional.of(
          new Measure(indicator, count(rows.condition()), Optional.empty(), Optional.empty()));
    }
    if (formula instanceof Formula.Count total) {
      return Optional.of(
          new Measure(indicator, sum(total.amount()), Optional.empty(), Optional.empty()));
    }
    return Optional.empty();
  }

  private static String sum(String amount) {
    return "CAST(coalesce(sum(%s), 0) AS BIGINT)".formatted(amount);
  }

  private static String count(String condition) {
    return "count(*) FILTER (WHERE %s)".formatted(condition);
  }

  /** Column with the numerator's sum. */
  String numeratorColumn() {
    return "n_" + indicator.id();
  }

  /** Column with the denominator's sum. */
  String denominatorColumn() {
    return "d_" + indicator.id();
  }

  /** Columns with this measure's sums. */
  Stream<String> columns() {
    return Stream.concat(
        Stream.of(numeratorColumn()), denominator.stream().map(d -> denominatorColumn()));
  }

  /** The aggregates that fill those columns. */
  Stream<String> aggregates() {
    return Stream.concat(
        Stream.of(numerator + " AS " + numeratorColumn()),
        denominator.stream().map(d -> d + " AS " + denominatorColumn()));
  }
}
