package vn.thuocdo.analytics.task;

import java.util.Optional;
import vn.thuocdo.analytics.statement.TaskUpdate;
import vn.thuocdo.data.plan.PlanTask;

/**
 * A task of a plan as it stands on a day.
 *
 * @param last the newest update up to that day
 */
public record TaskRow(
    PlanTask task, TaskStatus status, Optional<TaskUpdate> last, Lateness lateness) {
  /** True when its date has passed and no update says done. */
  public boolean overdue() {
    return lateness.kind() == Lateness.Kind.OVERDUE;
  }
}
