package vn.thuocdo.dashboard.web.view;

import java.util.List;
import java.util.Optional;

/**
 * One indicator for a unit.
 *
 * @param name of the indicator
 * @param finding title of the page
 * @param reason why there is no figure; empty text when there is one, or before any computation
 * @param trend the figure month by month; empty without figures
 * @param ranking units side by side; empty without figures
 * @param map wards as hexagons; empty without figures
 * @param mapFinding what the map shows; empty text without one
 * @param breakdowns groups on one scale each
 * @param spread how far wards differ, and how much of that is chance; empty with few wards
 * @param months table behind the trend
 * @param wards table behind the ranking
 * @param explainHref address of the same page with its explanation; empty text when there is
 *     nothing to explain
 * @param explanation where the number comes from, when asked for
 * @param thread what is asked of the unit about the goals that use the indicator
 * @param csv address of the wards' figures as CSV
 */
public record IndicatorView(
    String name,
    String finding,
    Picker picker,
    Figure value,
    String reason,
    Optional<Drawing> trend,
    Optional<Drawing> ranking,
    Optional<WardMap> map,
    String mapFinding,
    List<Breakdown> breakdowns,
    Optional<SpreadView> spread,
    List<MonthLine> months,
    List<WardLine> wards,
    String wardsCaption,
    Definition definition,
    List<Served> goals,
    String explainHref,
    Optional<ExplanationView> explanation,
    RequestThread thread,
    String csv) {
  public IndicatorView {
    breakdowns = List.copyOf(breakdowns);
    months = List.copyOf(months);
    wards = List.copyOf(wards);
    goals = List.copyOf(goals);
  }

  /**
   * Groups of one breakdown.
   *
   * @param finding what they show, as title
   */
  public record Breakdown(String finding, String note, List<Group> groups) {}

  /** One group with its small line. */
  public record Group(
      String name,
      Figure newest,
      Optional<vn.thuocdo.dashboard.chart.Sparkline> line,
      String label) {}

  /** A month of the trend. */
  public record MonthLine(
      String month, Figure value, String numerator, String denominator, String reason) {}

  /**
   * A ward of the ranking.
   *
   * @param folded name in plain letters, for search
   * @param rank 0 without a figure
   * @param change since the month before
   * @param changeTone {@code good}, {@code bad} or empty text
   * @param quarter which quarter of the wards it lies in; empty text without a figure
   */
  public record WardLine(
      String code,
      String name,
      String folded,
      int rank,
      Figure value,
      String numerator,
      String denominator,
      String reason,
      Figure change,
      String changeTone,
      String quarter,
      boolean focus) {}

  /** What the figure means; empty texts where nothing is said. */
  public record Definition(
      String question,
      String formula,
      String population,
      String denominator,
      String numerator,
      String source,
      String owner,
      String version) {}

  /** A goal that uses the indicator. */
  public record Served(
      String href,
      String name,
      String plan,
      String clause,
      String words,
      String target,
      Status status) {}
}
