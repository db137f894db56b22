package vn.thuocdo.analytics.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.progress.Assessment;
import vn.thuocdo.analytics.progress.EffectiveTargets;
import vn.thuocdo.analytics.progress.GoalStatus;
import vn.thuocdo.analytics.progress.Point;
import vn.thuocdo.analytics.progress.TargetChoice;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;

/** Holds the goals of plans against the figures. */
final class Scorecards {
  private final Catalogue catalogue;
  private final Answers answers;

  Scorecards(Catalogue catalogue, Answers answers) {
    this.catalogue = catalogue;
    this.answers = answers;
  }

  /** Every goal of a plan; WRONG_USAGE for a unit of another province. */
  Scorecard of(String planId, Period period, Optional<String> unit) {
    Plan plan = catalogue.plan(planId);
    Place place =
        answers.place(
            unit.or(() -> catalogue.units().widest(plan.province()).map(Unit::code))
                .orElse(plan.province()));
    if (!place.provinceCode().equals(plan.province())) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
                  "Không xem được kế hoạch '%s' cho địa bàn '%s': địa bàn thuộc tỉnh, thành khác. Chọn địa bàn của %s.",
                  "Cannot show plan '%s' for unit '%s': the unit belongs to another province. Name a unit of province %s.")
              .formatted(planId, place.code(), plan.province()));
    }
    return new Scorecard(
        plan, place, period, plan.goals().stream().map(g -> row(g, place, period)).toList());
  }

  /** One goal. */
  GoalRow row(Goal plans, Place place, Period period) {
    Indicator indicator = catalogue.indicator(plans.indicator());
    Goal goal = effective(plans, indicator, place);
    List<ValueRow> trend = answers.trends().until(period.end(), indicator, place);
    ValueRow value =
        trend.stream()
            .filter(row -> row.period().equals(period))
            .findFirst()
            .or(() -> stated(indicator, trend))
            .orElseGet(() -> answers.total(indicator, place, period));
    Assessment assessment = assess(goal, place, period, value.measurement(), trend);
    return new GoalRow(
        goal, indicator, value, assessment, trend, change(trend), before(goal, place, trend));
  }

  private Goal effective(Goal goal, Indicator indicator, Place place) {
    return answers
        .snapshot()
        .map(v -> v.statements().assigned(goal.id(), place.code()))
        .map(assigned -> EffectiveTargets.of(goal, indicator.direction(), assigned))
        .orElse(goal);
  }

  /** What was stated last still holds. */
  private static Optional<ValueRow> stated(Indicator indicator, List<ValueRow> trend) {
    return Optional.of(trend)
        .filter(rows -> indicator.formula().isStated())
        .flatMap(rows -> rows.stream().reduce((earlier, later) -> later));
  }

  private Assessment assess(
      Goal goal, Place place, Period period, Measurement measurement, List<ValueRow> trend) {
    List<Point> series =
        trend.stream()
            .flatMap(row -> row.measurement().value().map(v -> point(row, v)).stream())
            .toList();
    return Assessment.of(
        goal, measurement, everyPartHolds(goal, place, period), series, period.end());
  }

  private static Point point(ValueRow row, BigDecimal value) {
    return new Point(row.period().end(), value);
  }

  private boolean everyPartHolds(Goal goal, Place place, Period period) {
    if (goal.every().isEmpty()) {
      return true;
    }
    ValuesQuestion parts =
        new ValuesQuestion(
            goal.indicator(),
            Optional.of(place.code()),
            Optional.empty(),
            Optional.of(period),
            Optional.empty(),
            Optional.empty(),
            goal.every());
    return answers.values(parts).stream()
        .flatMap(row -> row.measurement().value().stream())
        .allMatch(
            value ->
                goal.targets().stream()
                    .flatMap(target -> TargetChoice.scaled(goal, target).stream())
                    .allMatch(target -> TargetChoice.holds(goal.comparison(), value, target)));
  }

  private static Optional<BigDecimal> change(List<ValueRow> trend) {
    if (trend.size() < 2) {
      return Optional.empty();
    }
    Optional<BigDecimal> last = trend.get(trend.size() - 1).measurement().value();
    Optional<BigDecimal> previous = trend.get(trend.size() - 2).measurement().value();
    return last.flatMap(l -> previous.map(l::subtract));
  }

  private Optional<GoalStatus> before(Goal goal, Place place, List<ValueRow> trend) {
    if (trend.size() < 2) {
      return Optional.empty();
    }
    List<ValueRow> earlier = trend.subList(0, trend.size() - 1);
    ValueRow last = earlier.get(earlier.size() - 1);
    return Optional.of(assess(goal, place, last.period(), last.measurement(), earlier).status());
  }
}
