package vn.thuocdo.dashboard.web.view;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.progress.GoalStatus;
import vn.thuocdo.dashboard.web.text.Wording;

/** Goals whose status changed since the month before, by name. */
public record Changes(List<String> better, List<String> worse) {
  public Changes {
    better = List.copyOf(better);
    worse = List.copyOf(worse);
  }

  static Changes of(Scorecard scorecard, Wording wording) {
    List<String> better = new ArrayList<>();
    List<String> worse = new ArrayList<>();
    for (GoalRow row : scorecard.rows()) {
      int step = step(row);
      String name = wording.of(row.goal().name());
      if (step > 0) {
        better.add(name);
      } else if (step < 0) {
        worse.add(name);
      }
    }
    return new Changes(better, worse);
  }

  /** Statuses are listed worst first; those without a verdict cannot be compared. */
  private static int step(GoalRow row) {
    GoalStatus now = row.assessment().status();
    return row.statusBefore()
        .filter(before -> isVerdict(before) && isVerdict(now))
        .map(before -> now.compareTo(before))
        .orElse(0);
  }

  private static boolean isVerdict(GoalStatus status) {
    return status.compareTo(GoalStatus.ACHIEVED) <= 0;
  }
}
