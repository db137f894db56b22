package vn.thuocdo.analytics.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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
 * @param gap target minus figure on that scale; negative when exceeded
 * @param missingCount people, households or dossiers still missing to reach it
 * @param neededPerMonth rise a month needed to reach it in time
 */
public record Assessment(
    GoalStatus status,
    Optional<Target> target,
    Optional<BigDecimal> targetValue,
    Optional<BigDecimal> gap,
    OptionalLong missingCount,
    Optional<Projection> projection,
    Optional<BigDecimal> neededPerMonth) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A projection that rounds to the printed whole percent counts as reaching it. */
  private static final double ROUNDING = 0.005;

  private static final double DAYS_A_MONTH = 365.25 / 12;

  /**
   * Judges a goal.
   *
   * @param measurement the figure in the period
   * @param everyPartHolds false when the goal must hold in every part and does not
   * @param series the monthly figures up to the period, oldest first
   * @param end last day of the period
   */
  public static Assessment of(
      Goal goal,
      Measurement measurement,
      boolean everyPartHolds,
      List<Double> series,
      LocalDate end) {
    Optional<Target> target = targetAt(goal, end);
    Optional<BigDecimal> number = target.flatMap(t -> scaled(goal, t));
    if (number.isEmpty()) {
      return unmeasured(goal, measurement, target);
    }
    Optional<BigDecimal> value = measurement.value();
    if (value.isEmpty()) {
      return new Assessment(
          GoalStatus.NO_DATA,
          target,
          number,
          Optional.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty());
    }
    boolean achieved = holds(goal.comparison(), value.get(), number.get()) && everyPartHolds;
    Optional<LocalDate> due = target.get().due().lastDay();
    Optional<Projection> projection =
        due.filter(day -> day.isAfter(end))
            .flatMap(day -> Projection.of(series, monthsBetween(end, day), isShare(goal)));
    return new Assessment(
        status(achieved, due, end, projection, number.get()),
        target,
        number,
        Optional.of(number.get().subtract(value.get())),
        missingCount(measurement, number.get()),
        projection,
        needed(achieved, due, end, number.get().subtract(value.get())));
  }

  private static Assessment unmeasured(
      Goal goal, Measurement measurement, Optional<Target> target) {
    GoalStatus status =
        switch (goal.comparison()) {
          case ASSIGNED -> GoalStatus.CONDITIONAL;
          case MILESTONE ->
              measurement.value().isPresent() ? GoalStatus.NO_TARGET_NUMBER : GoalStatus.NO_DATA;
          default -> GoalStatus.NO_TARGET_NUMBER;
        };
    return new Assessment(
        status,
        target,
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<Target> targetAt(Goal goal, LocalDate end) {
    Optional<Target> next =
        goal.targets().stream()
            .filter(t -> t.due().lastDay().filter(day -> !day.isBefore(end)).isPresent())
            .min(Comparator.comparing(t -> t.due().lastDay().orElseThrow()));
    return next.isPresent() ? next : goal.targets().stream().reduce((first, last) -> last);
  }

  /** The target's number on the scale of the figure. */
  public static Optional<BigDecimal> scaled(Goal goal, Target target) {
    return target.value().map(v -> isShare(goal) ? v.divide(HUNDRED, MathContext.DECIMAL64) : v);
  }

  private static boolean isShare(Goal goal) {
    return goal.unit().filter("%"::equals).isPresent();
  }

  /** True when a figure satisfies the comparison. */
  public static boolean holds(Comparison comparison, BigDecimal value, BigDecimal target) {
    int order = value.compareTo(target);
    return switch (comparison) {
      case AT_LEAST, DECREASE_BY_AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case EQUALS -> order == 0;
      case MILESTONE, ASSIGNED, NONE -> false;
    };
  }

  private static GoalStatus status(
      boolean achieved,
      Optional<LocalDate> due,
      LocalDate end,
      Optional<Projection> projection,
      BigDecimal target) {
    if (achieved) {
      return GoalStatus.ACHIEVED;
    }
    if (due.isEmpty()) {
      return GoalStatus.OFF_TRACK;
    }
    if (!due.get().isAfter(end)) {
      return GoalStatus.DUE_AND_MISSED;
    }
    if (projection.isEmpty()) {
      return GoalStatus.AT_RISK;
    }
    double reached = target.doubleValue() * (1 - ROUNDING);
    if (projection.get().value() >= reached) {
      return GoalStatus.ON_TRACK;
    }
    return projection.get().high() >= reached ? GoalStatus.AT_RISK : GoalStatus.OFF_TRACK;
  }

  private static OptionalLong missingCount(Measurement measurement, BigDecimal target) {
    if (measurement instanceof Measurement.Sums sums && sums.denominator().isPresent()) {
      long wanted =
          target
              .multiply(BigDecimal.valueOf(sums.denominator().getAsLong()))
              .setScale(0, RoundingMode.CEILING)
              .longValueExact();
      return OptionalLong.of(Math.max(0, wanted - sums.numerator()));
    }
    return OptionalLong.empty();
  }

  private static Optional<BigDecimal> needed(
      boolean achieved, Optional<LocalDate> due, LocalDate end, BigDecimal gap) {
    return due.filter(day -> day.isAfter(end) && !achieved)
        .map(
            day ->
                gap.divide(
                    BigDecimal.valueOf(Math.max(1, Math.round(monthsBetween(end, day)))),
                    MathContext.DECIMAL64));
  }

  private static double monthsBetween(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / DAYS_A_MONTH;
  }
}
