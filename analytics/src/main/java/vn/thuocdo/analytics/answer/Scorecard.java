package vn.thuocdo.analytics.answer;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.progress.GoalStatus;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.time.Period;

/** Every goal of a plan for one unit and period, in the plan's order. */
public record Scorecard(Plan plan, Place place, Period period, List<GoalRow> rows) {
  public Scorecard {
    rows = List.copyOf(rows);
  }

  /** Rows in order of urgency: worst status first, then the widest relative gap. */
  public List<GoalRow> redFirst() {
    return rows.stream()
        .sorted(
            java.util.Comparator.comparing((GoalRow row) -> row.assessment().status())
                .thenComparing(Scorecard::relativeGap, java.util.Comparator.reverseOrder()))
        .toList();
  }

  private static double relativeGap(GoalRow row) {
    double target =
        row.assessment().targetValue().map(java.math.BigDecimal::doubleValue).orElse(0.0);
    double gap = row.assessment().gap().map(java.math.BigDecimal::doubleValue).orElse(0.0);
    return target == 0 ? 0 : gap / target;
  }

  /** Number of goals with a status. */
  public long count(GoalStatus status) {
    return rows.stream().filter(row -> row.assessment().status() == status).count();
  }

  /**
   * The open goal that is furthest from its target, if there is one: the one that lacks the largest
   * part of its target. What is missing is told in people or dossiers but not compared by them,
   * because people, households, dossiers and payments are no common measure, and of a survey they
   * are those visited only while registers hold everybody. A milestone is done or not; nothing can
   * be said of how far it is.
   */
  public Optional<GoalRow> furthest() {
    return rows.stream()
        .filter(row -> row.assessment().status().needsAction())
        .filter(row -> !(row.indicator().formula() instanceof Formula.Milestone))
        .max(java.util.Comparator.comparingDouble(Scorecard::relativeGap));
  }
}
