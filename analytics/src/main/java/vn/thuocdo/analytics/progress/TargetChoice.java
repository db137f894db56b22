package vn.thuocdo.analytics.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import vn.thuocdo.data.plan.Comparison;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Target;

/** Which target counts, on which scale, and whether a figure meets it. */
public final class TargetChoice {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private TargetChoice() {}

  /** The target that counts at the end of a period: the next one due, else the last one. */
  static Optional<Target> at(Goal goal, LocalDate end) {
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

  static boolean isShare(Goal goal) {
    return goal.unit().filter("%"::equals).isPresent();
  }

  /** True when a figure satisfies the comparison. */
  public static boolean holds(Comparison comparison, BigDecimal value, BigDecimal target) {
    int order = value.compareTo(target);
    return switch (comparison) {
      case AT_LEAST, DECREASE_BY_AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case EQUALS -> order == 0;
      case AT_MOST -> order <= 0;
      case MILESTONE, ASSIGNED, NONE -> false;
    };
  }
}
