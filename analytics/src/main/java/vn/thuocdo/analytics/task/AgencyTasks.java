package vn.thuocdo.analytics.task;

import java.util.List;
import java.util.OptionalLong;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.analytics.values.MissingReason;

/**
 * The tasks an agency leads, alone or with others, counted.
 *
 * @param dated those to which the plan gives a date; only they can be overdue
 * @param due those of them whose first date has passed or that are done, without cancelled ones
 */
public record AgencyTasks(
    String agencyId, long tasks, long dated, long due, long done, long doneLate, long overdue) {

  static AgencyTasks of(String agencyId, List<TaskRow> rows) {
    return new AgencyTasks(
        agencyId,
        rows.size(),
        rows.stream().filter(row -> row.lateness().due().isPresent()).count(),
        rows.stream().filter(AgencyTasks::isDue).count(),
        rows.stream().filter(row -> row.status() == TaskStatus.DONE).count(),
        count(rows, Lateness.Kind.DONE_LATE),
        count(rows, Lateness.Kind.OVERDUE));
  }

  private static boolean isDue(TaskRow row) {
    return switch (row.lateness().kind()) {
      case OVERDUE, DONE_LATE, DONE_IN_TIME -> true;
      case NOT_DUE, CANCELLED, UNDEFINED -> false;
    };
  }

  private static long count(List<TaskRow> rows, Lateness.Kind kind) {
    return rows.stream().filter(row -> row.lateness().kind() == kind).count();
  }

  /** Tasks done in time out of tasks due; missing when none is due. */
  public Measurement inTime() {
    return due == 0
        ? new Measurement.Missing(MissingReason.ZERO_DENOMINATOR)
        : new Measurement.Sums(due - overdue - doneLate, OptionalLong.of(due));
  }
}
