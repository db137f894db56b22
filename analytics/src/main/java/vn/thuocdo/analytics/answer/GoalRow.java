package vn.thuocdo.analytics.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.progress.Assessment;
import vn.thuocdo.analytics.progress.GoalStatus;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.plan.Goal;

/**
 * One goal of a scorecard.
 *
 * @param value the figure in the scorecard's period
 * @param trend the monthly figures up to the period, oldest first
 * @param change figure minus that of the month before
 * @param statusBefore status at the end of the month before, for what changed
 */
public record GoalRow(
    Goal goal,
    Indicator indicator,
    ValueRow value,
    Assessment assessment,
    List<ValueRow> trend,
    Optional<BigDecimal> change,
    Optional<GoalStatus> statusBefore) {
  public GoalRow {
    trend = List.copyOf(trend);
  }
}
