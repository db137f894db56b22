package vn.thuocdo.dashboard.web.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.analytics.progress.GoalStatus;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.time.Period;

/**
 * All goals of a plan.
 *
 * @param kicker whose plan, in small print above the finding
 * @param ahead what a reader must know of a period that has not come; empty text for others
 * @param todo what a reader can do when no goal has a figure
 * @param lines goals with figures, red first
 * @param silent goals without figures
 * @param map wards of the most urgent goal; empty when none needs action or no ward has figures
 * @param attention units and agencies that need it
 * @param thread what is asked about the goals
 * @param csv address of the same as CSV
 */
public record OverviewView(
    String kicker,
    String finding,
    String ahead,
    String todo,
    Picker picker,
    List<Count> counts,
    Changes changes,
    List<GoalLine> lines,
    List<GoalLine> silent,
    Optional<Map> map,
    AttentionView attention,
    Links links,
    RequestThread thread,
    String csv) {

  /** The same as slides, and side by side with another unit. */
  public record Links(String slides, String compare) {}

  /** How many goals have a status. */
  public record Count(String id, long number, String words) {}

  /** The wards of the most urgent goal of which wards have figures. */
  public record Map(String goal, String href, WardMap tiles) {}

  public OverviewView {
    counts = List.copyOf(counts);
    lines = List.copyOf(lines);
    silent = List.copyOf(silent);
  }

  /** Writes a scorecard for a reader. */
  public static OverviewView of(
      Scorecard scorecard,
      Picker picker,
      Answers answers,
      WardMaps maps,
      AttentionView attention,
      RequestThread thread,
      Catalogue catalogue,
      Wording wording) {
    GoalLines lines = new GoalLines(catalogue, wording, scorecard);
    List<GoalLine> all = scorecard.redFirst().stream().map(lines::line).toList();
    return new OverviewView(
        wording.of(scorecard.plan().title()),
        Findings.of(scorecard, wording),
        ahead(scorecard, answers, wording),
        todo(answers, wording),
        picker,
        counts(scorecard, wording),
        Changes.of(scorecard, wording),
        all.stream().filter(line -> line.value().isPresent()).toList(),
        all.stream().filter(line -> !line.value().isPresent()).toList(),
        scorecard.redFirst().stream()
            .filter(row -> row.assessment().status().needsAction())
            .flatMap(row -> map(row, lines, answers, maps, scorecard).stream())
            .findFirst(),
        attention,
        links(scorecard),
        thread,
        "/api/v1/plans/%s/scorecard?period=%s&unit=%s&format=csv"
            .formatted(scorecard.plan().id(), scorecard.period(), scorecard.place().code()));
  }

  private static String ahead(Scorecard scorecard, Answers answers, Wording wording) {
    return answers
        .newestMonth()
        .filter(newest -> scorecard.period().start().isAfter(newest.end()))
        .map(newest -> wording.of("overview.ahead", wording.dates().inSentence(newest)))
        .orElse("");
  }

  private static String todo(Answers answers, Wording wording) {
    List<Period> months = answers.months();
    return months.isEmpty()
        ? wording.of("empty.do")
        : wording.of(
            "empty.choose",
            wording.dates().inSentence(months.get(0)),
            wording.dates().inSentence(months.get(months.size() - 1)));
  }

  private static Links links(Scorecard scorecard) {
    String asked = "period=%s&unit=%s".formatted(scorecard.period(), scorecard.place().code());
    return new Links(
        "/trinh-chieu?plan=%s&%s".formatted(scorecard.plan().id(), asked), "/so-sanh?" + asked);
  }

  private static Optional<Map> map(
      GoalRow row, GoalLines lines, Answers answers, WardMaps maps, Scorecard scorecard) {
    String province = scorecard.place().provinceCode();
    if (!answers.knows(province)) {
      return Optional.empty();
    }
    GoalLine line = lines.line(row);
    ValuesQuestion wards =
        ValuesQuestion.wardsOf(row.indicator().id(), province, scorecard.period());
    return maps.of(
            row.indicator(),
            answers.values(wards),
            scorecard.place().code(),
            "/plans/%s?period=%s&unit=%s"
                .formatted(scorecard.plan().id(), scorecard.period(), scorecard.place().code()))
        .map(tiles -> new Map(line.name(), line.href() + "#ban-do", tiles));
  }

  /** How many goals have each status, the worst first. */
  public static List<Count> counts(Scorecard scorecard, Wording wording) {
    return Arrays.stream(GoalStatus.values())
        .filter(status -> scorecard.count(status) > 0)
        .map(
            status ->
                new Count(
                    status.id(), scorecard.count(status), wording.of("counts." + status.id())))
        .toList();
  }
}
