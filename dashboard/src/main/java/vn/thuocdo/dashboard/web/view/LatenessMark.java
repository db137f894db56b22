package vn.thuocdo.dashboard.web.view;

import java.util.Map;
import vn.thuocdo.analytics.task.Lateness;
import vn.thuocdo.dashboard.web.text.Wording;

/** How a task stands in time, in the marks of the statuses of goals that mean the same. */
public final class LatenessMark {
  private static final Map<Lateness.Kind, String> MARKS =
      Map.of(
          Lateness.Kind.OVERDUE, "due_and_missed",
          Lateness.Kind.DONE_LATE, "at_risk",
          Lateness.Kind.NOT_DUE, "on_track",
          Lateness.Kind.DONE_IN_TIME, "achieved",
          Lateness.Kind.CANCELLED, "no_target_number",
          Lateness.Kind.UNDEFINED, "no_target_number");

  private LatenessMark() {}

  /** Mark and word. */
  public static Status of(Lateness.Kind kind, Wording wording) {
    return new Status(MARKS.get(kind), wording.of(kind.words()));
  }
}
