package vn.thuocdo.dashboard.web.view;

import java.util.Arrays;
import java.util.List;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.progress.GoalStatus;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.catalogue.Catalogue;

/**
 * All goals of a plan.
 *
 * @param kicker whose plan, in small print above the finding
 * @param lines goals with figures, red first
 * @param silent goals without figures
 * @param csv address of the same as CSV
 */
public record OverviewView(
    String kicker,
    String finding,
    Picker picker,
    List<Count> counts,
    Changes changes,
    List<GoalLine> lines,
    List<GoalLine> silent,
    String csv) {

  /** How many goals have a status. */
  public record Count(String id, long number, String words) {}

  public OverviewView {
    counts = List.copyOf(counts);
    lines = List.copyOf(lines);
    silent = List.copyOf(silent);
  }

  /** Writes a scorecard for a reader. */
  public static OverviewView of(
      Scorecard scorecard, Picker picker, Catalogue catalogue, Wording wording) {
    GoalLines lines = new GoalLines(catalogue, wording, scorecard);
    List<GoalLine> all = scorecard.redFirst().stream().map(lines::line).toList();
    return new OverviewView(
        wording.of(scorecard.plan().title()),
        Findings.of(scorecard, wording),
        picker,
        counts(scorecard, wording),
        Changes.of(scorecard, wording),
        all.stream().filter(line -> line.value().isPresent()).toList(),
        all.stream().filter(line -> !line.value().isPresent()).toList(),
        "/api/v1/plans/%s/scorecard?period=%s&unit=%s&format=csv"
            .formatted(scorecard.plan().id(), scorecard.period(), scorecard.place().code()));
  }

  private static List<Count> counts(Scorecard scorecard, Wording wording) {
    return Arrays.stream(GoalStatus.values())
        .filter(status -> scorecard.count(status) > 0)
        .map(
            status ->
                new Count(
                    status.id(), scorecard.count(status), wording.of("counts." + status.id())))
        .toList();
  }
}
