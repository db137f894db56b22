package vn.thuocdo.analytics.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.thuocdo.data.plan.Comparison;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Target;

/** How a figure and a target become a status. */
record StatusRule(
    Comparison comparison,
    BigDecimal value,
    BigDecimal target,
    Optional<BigDecimal> path,
    Optional<Projection> projection) {
  /** A projection that rounds to the printed whole percent counts as reaching the target. */
  private static final double ROUNDING = 0.005;

  GoalStatus status(boolean achieved, Optional<LocalDate> due, LocalDate end) {
    if (achieved) {
      return GoalStatus.ACHIEVED;
    }
    if (due.isEmpty()) {
      return GoalStatus.OFF_TRACK;
    }
    return due.get().isAfter(end) ? ahead() : GoalStatus.DUE_AND_MISSED;
  }

  /** Without a projection the path decides, and without a path nobody knows. */
  private GoalStatus ahead() {
    if (projection.isEmpty()) {
      return path.filter(p -> lower() ? value.compareTo(p) <= 0 : value.compareTo(p) >= 0)
          .map(p -> GoalStatus.ON_TRACK)
          .orElse(GoalStatus.AT_RISK);
    }
    if (reaches(projection.get().value())) {
      return GoalStatus.ON_TRACK;
    }
    double best = lower() ? projection.get().low() : projection.get().high();
    return reaches(best) ? GoalStatus.AT_RISK : GoalStatus.OFF_TRACK;
  }

  private boolean reaches(double projected) {
    double goal = target.doubleValue();
    return lower() ? projected <= goal * (1 + ROUNDING) : projected >= goal * (1 - ROUNDING);
  }

  private boolean lower() {
    return comparison == Comparison.AT_MOST;
  }

  /** A goal without a number: a milestone is done or not, all others cannot be coloured. */
  static GoalStatus withoutNumber(
      Goal goal, Optional<BigDecimal> value, Optional<Target> target, LocalDate end) {
    if (goal.comparison() == Comparison.ASSIGNED) {
      return GoalStatus.CONDITIONAL;
    }
    if (goal.comparison() != Comparison.MILESTONE) {
      return GoalStatus.NO_TARGET_NUMBER;
    }
    if (value.isEmpty()) {
      return GoalStatus.NO_DATA;
    }
    if (value.get().signum() > 0) {
      return GoalStatus.ACHIEVED;
    }
    boolean missed =
        target.flatMap(t -> t.due().lastDay()).filter(day -> !day.isAfter(end)).isPresent();
    return missed ? GoalStatus.DUE_AND_MISSED : GoalStatus.NO_TARGET_NUMBER;
  }
}
