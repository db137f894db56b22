package vn.thuocdo.analytics.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.thuocdo.analytics.statement.AssignedTarget;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.plan.Comparison;
import vn.thuocdo.data.plan.Due;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Target;

/**
 * The targets a unit is held against: levels assigned to it take the place of the plan's targets up
 * to the last assigned day; later targets of the plan stay.
 */
public final class EffectiveTargets {
  private EffectiveTargets() {}

  /**
   * The goal with the targets that count for a unit.
   *
   * @param assigned levels assigned to the unit, in the order of their days
   */
  public static Goal of(Goal goal, Direction direction, List<AssignedTarget> assigned) {
    if (assigned.isEmpty()) {
      return goal;
    }
    LocalDate last = assigned.get(assigned.size() - 1).dueOn();
    Stream<Target> own =
        assigned.stream()
            .map(
                a ->
                    new Target(
                        new Due.By(a.dueOn()),
                        java.util.Optional.of(a.value()),
                        a.value().toPlainString()));
    Stream<Target> later =
        goal.targets().stream()
            .filter(t -> t.due().lastDay().filter(day -> day.isAfter(last)).isPresent());
    return goal.withTargets(comparison(goal, direction), Stream.concat(own, later).toList());
  }

  private static Comparison comparison(Goal goal, Direction direction) {
    if (goal.comparison().isNumeric()) {
      return goal.comparison();
    }
    return direction == Direction.LOWER ? Comparison.AT_MOST : Comparison.AT_LEAST;
  }
}
