package vn.thuocdo.analytics.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.data.plan.Comparison;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Target;

/**
 * A goal held against its figure at the end of a period.
 *
 * @param target the dated target that counts then: the next one due, else the last one
 * @param targetValue its number on the scale of the figure (100 % is 1)
 * @param gap how far the figure is from it on that scale; negative when exceeded
 * @param missingCount people, households or dossiers still missing to reach it
 * @param path where the figure would be today on a straight line from the first figure to the
 *     target on its day; empty when there is nothing to draw it from
 * @param neededPerMonth change a month needed to reach it in time
 */
public record Assessment(
    GoalStatus status,
    Optional<Target> target,
    Optional<BigDecimal> targetValue,
    Optional<BigDecimal> gap,
    OptionalLong missingCount,
    Optional<BigDecimal> path,
    Optional<Projection> projection,
    Optional<BigDecimal> neededPerMonth) {

  /**
   * Judges a goal.
   *
   * @param goal with the targets that count for the unit
   * @param measurement the figure in the period
   * @param everyPartHolds false when the goal must hold in every part and does not
   * @param series the figures up to the period, oldest first
   * @param end last day of the period
   */
  public static Assessment of(
      Goal goal,
      Measurement measurement,
      boolean everyPartHolds,
      List<Point> series,
      LocalDate end) {
    Optional<Target> target = TargetChoice.at(goal, end);
    Optional<BigDecimal> number = target.flatMap(t -> TargetChoice.scaled(goal, t));
    Optional<BigDecimal> value = measurement.value();
    if (number.isEmpty()) {
      return bare(StatusRule.withoutNumber(goal, value, target, end), target, number);
    }
    if (value.isEmpty()) {
      boolean withheld = measurement instanceof Measurement.Suppressed;
      return bare(withheld ? GoalStatus.WITHHELD : GoalStatus.NO_DATA, target, number);
    }
    boolean achieved =
        TargetChoice.holds(goal.comparison(), value.get(), number.get()) && everyPartHolds;
    Optional<LocalDate> due = target.get().due().lastDay();
    Optional<LocalDate> ahead = due.filter(day -> day.isAfter(end));
    Optional<Projection> projection =
        ahead.flatMap(day -> Projection.of(series, day, TargetChoice.isShare(goal)));
    Optional<BigDecimal> path = ahead.flatMap(day -> path(series, number.get(), day, end));
    StatusRule rule =
        new StatusRule(goal.comparison(), value.get(), number.get(), path, projection);
    BigDecimal distance = number.get().subtract(value.get());
    return new Assessment(
        rule.status(achieved, due, end),
        target,
        number,
        Optional.of(goal.comparison() == Comparison.AT_MOST ? distance.negate() : distance),
        missingCount(goal.comparison(), measurement, number.get()),
        path,
        projection,
        ahead.filter(day -> !achieved).map(day -> perMonth(distance, end, day)));
  }

  private static Assessment bare(
      GoalStatus status, Optional<Target> target, Optional<BigDecimal> number) {
    return new Assessment(
        status,
        target,
        number,
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<BigDecimal> path(
      List<Point> series, BigDecimal target, LocalDate due, LocalDate end) {
    if (series.isEmpty() || !series.get(0).day().isBefore(end)) {
      return Optional.empty();
    }
    Point base = series.get(0);
    double passed = Point.monthsBetween(base.day(), end) / Point.monthsBetween(base.day(), due);
    return Optional.of(
        base.value()
            .add(
                target
                    .subtract(base.value())
                    .multiply(BigDecimal.valueOf(passed), MathContext.DECIMAL64)));
  }

  private static OptionalLong missingCount(
      Comparison comparison, Measurement measurement, BigDecimal target) {
    if (measurement instanceof Measurement.Sums sums && sums.denominator().isPresent()) {
      BigDecimal level = target.multiply(BigDecimal.valueOf(sums.denominator().getAsLong()));
      boolean most = comparison == Comparison.AT_MOST;
      long wanted =
          level.setScale(0, most ? RoundingMode.FLOOR : RoundingMode.CEILING).longValueExact();
      return OptionalLong.of(
          Math.max(0, most ? sums.numerator() - wanted : wanted - sums.numerator()));
    }
    return OptionalLong.empty();
  }

  private static BigDecimal perMonth(BigDecimal distance, LocalDate end, LocalDate due) {
    long months = Math.max(1, Math.round(Point.monthsBetween(end, due)));
    return distance.divide(BigDecimal.valueOf(months), MathContext.DECIMAL64);
  }
}
