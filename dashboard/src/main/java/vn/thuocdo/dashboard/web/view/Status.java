package vn.thuocdo.dashboard.web.view;

import vn.thuocdo.analytics.progress.GoalStatus;
import vn.thuocdo.dashboard.web.text.Wording;

/**
 * How a goal stands.
 *
 * @param id names colour and shape: {@code due_and_missed}
 */
public record Status(String id, String word) {
  /** Mark and word. */
  public static Status of(GoalStatus status, Wording wording) {
    return new Status(status.id(), wording.of(status.words()));
  }
}
