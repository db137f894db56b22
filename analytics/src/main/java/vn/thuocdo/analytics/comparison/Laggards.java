package vn.thuocdo.analytics.comparison;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Measure;

/**
 * Wards that need attention: those that lie in the worst quarter of the wards in most of the goals
 * that are not where they should be.
 *
 * @param of goals that were looked at: shares that need action and of which wards have figures
 */
public record Laggards(int of, List<Laggard> wards) {
  private static final int FEWEST_WARDS = 4;

  public Laggards {
    wards = List.copyOf(wards);
  }

  /** A ward and the number of goals in which it lies in the worst quarter. */
  public record Laggard(Place ward, long goals) {}

  /** The wards of a scorecard's province, the worst first; those never in the worst quarter not. */
  public static Laggards of(Scorecard scorecard, Answers answers) {
    String province = scorecard.place().provinceCode();
    if (!answers.knows(province)) {
      return new Laggards(0, List.of());
    }
    List<GoalRow> late = lateShares(scorecard);
    Map<String, List<ValueRow>> all =
        answers
            .totals()
            .wardsOf(province, scorecard.period(), late.stream().map(GoalRow::indicator).toList());
    List<GoalRow> goals =
        late.stream()
            .filter(row -> WardFigures.of(figures(all, row)).sorted().size() >= FEWEST_WARDS)
            .toList();
    Map<Place, Long> counted = new HashMap<>();
    goals.forEach(row -> count(row.indicator(), figures(all, row), counted));
    return new Laggards(
        goals.size(),
        counted.entrySet().stream()
            .map(entry -> new Laggard(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingLong(Laggard::goals)
                    .reversed()
                    .thenComparing(laggard -> laggard.ward().code()))
            .toList());
  }

  private static List<GoalRow> lateShares(Scorecard scorecard) {
    return scorecard.rows().stream()
        .filter(row -> row.assessment().status().needsAction())
        .filter(row -> row.indicator().unit() == Measure.PERCENT)
        .toList();
  }

  private static List<ValueRow> figures(Map<String, List<ValueRow>> all, GoalRow row) {
    return all.getOrDefault(row.indicator().id(), List.of());
  }

  private static void count(Indicator indicator, List<ValueRow> rows, Map<Place, Long> counted) {
    WardFigures figures = WardFigures.of(rows);
    for (ValueRow row : rows) {
      row.measurement()
          .value()
          .filter(value -> figures.isInWorstQuarter(value, indicator.direction()))
          .ifPresent(value -> counted.merge(row.place(), 1L, Long::sum));
    }
  }
}
