package vn.thuocdo.dashboard.web.view;

import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** Writes the target that counts for a goal, with its sign and unit: {@code ≥ 100 %}. */
public final class TargetFigure {
  private TargetFigure() {}

  /** The number; nothing when the plan gives none. */
  public static Figure of(GoalRow row, Wording wording) {
    Measure measure = Wording.measure(row.goal(), row.indicator());
    String sign = row.goal().comparison().sign();
    String unit =
        measure == Measure.PERCENT
            ? ""
            : row.goal().unit().map(u -> '\u00a0' + wording.measure(u)).orElse("");
    return Figure.of(
        row.assessment().targetValue(),
        t -> sign + '\u00a0' + wording.numbers().target(measure, t) + unit);
  }

  /** The number and its day in words; empty text when the plan gives no number. */
  public static String dated(GoalRow row, Wording wording) {
    Figure number = of(row, wording);
    return number.isPresent()
        ? row.assessment()
            .target()
            .map(t -> wording.of("meeting.target", number.text(), wording.dates().due(t.due())))
            .orElse(number.text())
        : "";
  }
}
