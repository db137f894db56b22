package vn.thuocdo.dashboard.web.view;

import java.util.Optional;
import vn.thuocdo.dashboard.chart.Bullet;
import vn.thuocdo.dashboard.chart.Sparkline;

/**
 * A goal as one row of the overview.
 *
 * @param href address of the indicator's page
 * @param reason why there is no figure; empty when there is one
 * @param changeTone {@code good}, {@code bad}, or empty text when the figure stands still
 */
public record GoalLine(
    String goalId,
    String href,
    Status status,
    String name,
    Document document,
    Figure value,
    String reason,
    Optional<Bullet> bullet,
    String bulletLabel,
    Optional<Sparkline> trend,
    String trendLabel,
    Figure missing,
    Figure target,
    String targetPrinted,
    String due,
    Figure needed,
    Figure change,
    String changeTone) {

  /** What the plan says about a goal; empty texts where it says nothing. */
  public record Document(
      String clause, String group, String words, String population, String monitor, String note) {}
}
