package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.time.Period;

/**
 * Everything the page of an indicator says, asked from one snapshot.
 *
 * @param place unit the page is about
 * @param value its figure in the period
 * @param trend its months up to the end of the period
 * @param goal the goal it is held against, if there is one
 * @param province figure of the province; empty when the reader may not know it
 * @param wards all wards of the province in the period
 * @param wardsBefore the same in the period before, by code
 */
public record IndicatorAnswers(
    Indicator indicator,
    Place place,
    Period period,
    ValueRow value,
    List<ValueRow> trend,
    Optional<GoalRow> goal,
    Optional<ValueRow> province,
    List<ValueRow> wards,
    Map<String, ValueRow> wardsBefore) {
  public IndicatorAnswers {
    trend = List.copyOf(trend);
    wards = List.copyOf(wards);
    wardsBefore = Map.copyOf(wardsBefore);
  }

  /**
   * Asks.
   *
   * @param plan the plan whose goal is meant; empty for the first one of the province
   */
  public static IndicatorAnswers ask(
      Answers answers,
      Catalogue catalogue,
      Indicator indicator,
      Place place,
      Period period,
      Optional<Plan> plan) {
    return new IndicatorAnswers(
        indicator,
        place,
        period,
        answers.values(ValuesQuestion.of(indicator.id(), place.code(), period)).get(0),
        answers.values(ValuesQuestion.months(indicator.id(), place.code())).stream()
            .filter(row -> !row.period().end().isAfter(period.end()))
            .toList(),
        goal(answers, catalogue, indicator, place, period, plan),
        Optional.of(place.provinceCode())
            .filter(answers::knows)
            .map(code -> answers.values(ValuesQuestion.of(indicator.id(), code, period)).get(0)),
        wards(answers, indicator, place, period),
        period.before().map(p -> byCode(wards(answers, indicator, place, p))).orElse(Map.of()));
  }

  private static Map<String, ValueRow> byCode(List<ValueRow> rows) {
    return rows.stream().collect(Collectors.toMap(row -> row.place().code(), row -> row));
  }

  /** Wards of the province; none for a reader who may not know the province. */
  private static List<ValueRow> wards(
      Answers answers, Indicator indicator, Place place, Period period) {
    return answers.knows(place.provinceCode())
        ? answers.values(ValuesQuestion.wardsOf(indicator.id(), place.provinceCode(), period))
        : List.of();
  }

  private static Optional<GoalRow> goal(
      Answers answers,
      Catalogue catalogue,
      Indicator indicator,
      Place place,
      Period period,
      Optional<Plan> plan) {
    List<Plan> plans = plan.map(List::of).orElseGet(() -> List.copyOf(catalogue.plans().values()));
    return plans.stream()
        .filter(p -> p.province().equals(place.provinceCode()))
        .flatMap(p -> p.goals().stream())
        .filter(goal -> goal.indicator().equals(indicator.id()))
        .findFirst()
        .map(goal -> answers.goalRow(goal, place, period));
  }

  /** Number the figure is held against, on its scale. */
  Optional<BigDecimal> target() {
    return goal.flatMap(row -> row.assessment().targetValue());
  }

  /** Wards with figures. */
  List<ValueRow> measuredWards() {
    return wards.stream().filter(row -> row.measurement().value().isPresent()).toList();
  }
}
