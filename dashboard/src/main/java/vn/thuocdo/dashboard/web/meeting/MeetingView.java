package vn.thuocdo.dashboard.web.meeting;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.chart.Sparkline;
import vn.thuocdo.dashboard.web.view.AttentionView;
import vn.thuocdo.dashboard.web.view.Figure;
import vn.thuocdo.dashboard.web.view.OverviewView;
import vn.thuocdo.dashboard.web.view.Status;

/**
 * Slides, one finding each.
 *
 * @param kicker whose plan
 * @param seconds after which the next slide comes by itself; 0 for never
 * @param back address of the page they were made from
 */
public record MeetingView(
    String kicker,
    String finding,
    List<OverviewView.Count> counts,
    List<GoalSlide> goals,
    AttentionView attention,
    int seconds,
    String back) {
  public MeetingView {
    counts = List.copyOf(counts);
    goals = List.copyOf(goals);
  }

  /**
   * A goal that needs action.
   *
   * @param facts what is needed, a line each
   * @param trend up to the period; empty with fewer than two figures
   * @param needy wards that need support most
   */
  public record GoalSlide(
      String goalId,
      Status status,
      String name,
      Figure value,
      String target,
      List<String> facts,
      Optional<Sparkline> trend,
      String trendLabel,
      List<End> needy) {
    public GoalSlide {
      facts = List.copyOf(facts);
      needy = List.copyOf(needy);
    }
  }

  /** A ward at the lower end. */
  public record End(String name, Figure value) {}
}
