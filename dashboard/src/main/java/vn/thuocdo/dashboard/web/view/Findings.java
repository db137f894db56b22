package vn.thuocdo.dashboard.web.view;

import java.util.Map;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.progress.GoalStatus;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.unit.UnitLevel;

/** Says in one sentence what a scorecard shows. */
public final class Findings {
  private static final Map<GoalStatus, String> TROUBLES =
      Map.of(
          GoalStatus.DUE_AND_MISSED, "overview.finding.missed",
          GoalStatus.OFF_TRACK, "overview.finding.late",
          GoalStatus.AT_RISK, "overview.finding.risk");

  private Findings() {}

  /** The finding of a scorecard. */
  public static String of(Scorecard scorecard, Wording wording) {
    if (isEmpty(scorecard)) {
      return wording.of(
          "overview.finding.nodata", when(scorecard, wording), scorecard.rows().size());
    }
    StringBuilder sentence =
        new StringBuilder(
            wording.of(
                "overview.finding",
                when(scorecard, wording),
                scorecard.count(GoalStatus.ACHIEVED),
                scorecard.rows().size()));
    for (GoalStatus status : GoalStatus.values()) {
      if (TROUBLES.containsKey(status) && scorecard.count(status) > 0) {
        sentence.append(", ").append(wording.of(TROUBLES.get(status), scorecard.count(status)));
      }
    }
    if (scorecard.count(GoalStatus.NO_DATA) > 0) {
      sentence
          .append(", ")
          .append(wording.of("overview.finding.silent", scorecard.count(GoalStatus.NO_DATA)));
    }
    if (scorecard.count(GoalStatus.WITHHELD) > 0) {
      sentence
          .append(", ")
          .append(wording.of("overview.finding.withheld", scorecard.count(GoalStatus.WITHHELD)));
    }
    scorecard.furthest().ifPresent(row -> sentence.append(furthest(row, wording)));
    return sentence.toString();
  }

  private static boolean isEmpty(Scorecard scorecard) {
    return scorecard.count(GoalStatus.WITHHELD) == 0
        && scorecard.rows().stream().allMatch(row -> row.value().measurement().value().isEmpty());
  }

  private static String when(Scorecard scorecard, Wording wording) {
    return scorecard.place().level() == UnitLevel.PROVINCE
        ? wording.dates().period(scorecard.period())
        : scorecard.place().name() + ", " + wording.dates().inSentence(scorecard.period());
  }

  private static String furthest(GoalRow row, Wording wording) {
    return wording.of(
        "overview.finding.furthest", wording.of(row.goal().name()), distance(row, wording));
  }

  private static String distance(GoalRow row, Wording wording) {
    if (row.assessment().missingCount().isPresent()) {
      long missing = row.assessment().missingCount().getAsLong();
      return wording.of("missing.by", wording.amount(row.indicator(), missing));
    }
    return row.assessment()
        .gap()
        .map(gap -> wording.numbers().distance(row.indicator().unit(), gap))
        .map(gap -> wording.of("missing.by", gap))
        .orElse("");
  }
}
