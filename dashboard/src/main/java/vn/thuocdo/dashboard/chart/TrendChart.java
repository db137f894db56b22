package vn.thuocdo.dashboard.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A figure month by month, its dated targets and where it is heading.
 *
 * @param months labels of the axis, oldest first, up to the last date that matters
 * @param share true when figures are fractions, shown in percent
 * @param figures one per month, as far as they are known
 * @param targets the target that counts in each month, if there is one
 * @param path where the figure should be to reach the target in time; empty list for none
 * @param milestones days on which the plan sets a target
 * @param outlook projection at a later month, if there is one
 * @param names words at the ends of the lines
 */
public record TrendChart(
    String label,
    List<String> months,
    boolean share,
    List<Optional<BigDecimal>> figures,
    List<Optional<BigDecimal>> targets,
    List<Optional<BigDecimal>> path,
    List<Milestone> milestones,
    Optional<Outlook> outlook,
    Names names)
    implements Chart {

  /** Where a figure is heading: expected value and 80 % interval at a month of the axis. */
  public record Outlook(int month, BigDecimal value, BigDecimal low, BigDecimal high) {}

  /** A day of the plan: a month of the axis and what is said there. */
  public record Milestone(int month, String words) {}

  /** Words at the ends of the lines. */
  public record Names(String figure, String target, String outlook) {}

  private static final String OPTION =
      """
      {"animation": false, "textStyle": {"fontFamily": "inherit", "color": "@muted"},
       "grid": {"left": 8, "right": 32, "top": 28, "bottom": 8, "containLabel": true},
       "tooltip": {"trigger": "axis", "backgroundColor": "@surface", "borderColor": "@line",
         "textStyle": {"color": "@ink", "fontSize": 12}},
       "xAxis": {"type": "category", "boundaryGap": false, "axisTick": {"show": false},
         "axisLine": {"lineStyle": {"color": "@line"}},
         "axisLabel": {"color": "@muted", "hideOverlap": true}},
       "yAxis": {"type": "value", "axisLabel": {"color": "@muted"}, "splitNumber": 4,
         "splitLine": {"lineStyle": {"color": "@grid"}}},
       "series": []}
      """;

  private static final String TARGET =
      """
      {"type": "line", "step": "end", "symbol": "none", "silent": true, "z": 1,
       "lineStyle": {"color": "@target", "width": 1.5, "type": "dashed"},
       "itemStyle": {"color": "@target"}}
      """;

  private static final String PATH =
      """
      {"type": "line", "symbol": "none", "silent": true, "z": 1, "tooltip": {"show": false},
       "lineStyle": {"color": "@muted", "width": 1, "type": [6, 3, 1, 3]},
       "itemStyle": {"color": "@muted"}}
      """;

  private static final String MILESTONES =
      """
      {"silent": true, "symbol": "none", "data": [],
       "lineStyle": {"color": "@line", "width": 1, "type": "solid"},
       "label": {"color": "@muted", "fontSize": 11, "position": "end", "distance": 2}}
      """;

  private static final String FIGURE =
      """
      {"type": "line", "symbol": "circle", "symbolSize": 6, "z": 3,
       "lineStyle": {"color": "@accent", "width": 2.5}, "itemStyle": {"color": "@accent"}}
      """;

  private static final String OUTLOOK =
      """
      {"type": "line", "symbol": "none", "z": 2,
       "lineStyle": {"color": "@accent", "width": 1.5, "type": "dotted"},
       "itemStyle": {"color": "@accent"}}
      """;

  private static final String BAND =
      """
      {"type": "line", "symbol": "none", "silent": true, "stack": "band",
       "lineStyle": {"opacity": 0}, "tooltip": {"show": false}, "itemStyle": {"color": "@band"}}
      """;

  public TrendChart {
    months = List.copyOf(months);
    figures = List.copyOf(figures);
    targets = List.copyOf(targets);
    path = List.copyOf(path);
    milestones = List.copyOf(milestones);
  }

  @Override
  public JsonNode option() {
    ObjectNode option = Skeleton.object(OPTION);
    option.withObject("/xAxis").set("data", Skeleton.texts(months));
    ObjectNode axis = option.withObject("/yAxis");
    axis.put("min", floor());
    if (share) {
      axis.put("max", 100)
          .put("interval", (100 - floor()) % 20 == 0 && floor() < 60 ? 20 : 10)
          .withObject("/axisLabel")
          .put("formatter", "{value} %");
    }
    ArrayNode series = option.withArray("/series");
    outlook.ifPresent(ahead -> addOutlook(series, ahead));
    if (targets.stream().anyMatch(Optional::isPresent)) {
      series.add(line(TARGET, names.target(), targets));
    }
    if (!path.isEmpty()) {
      series.add(line(PATH, "", path));
    }
    ObjectNode figure = line(FIGURE, names.figure(), figures);
    if (!milestones.isEmpty()) {
      figure.set("markLine", marked());
    }
    series.add(figure);
    return option;
  }

  /** Where the axis begins: a multiple of ten percent below the lowest point, never below zero. */
  public int floor() {
    if (!share) {
      return 0;
    }
    double lowest = Collections.max(List.of(0.0, 100 * lowestPoint() - 5));
    return (int) Math.floor(lowest / 10) * 10;
  }

  private double lowestPoint() {
    List<BigDecimal> all = new ArrayList<>();
    figures.forEach(figure -> figure.ifPresent(all::add));
    outlook.ifPresent(ahead -> all.add(ahead.low()));
    targets.forEach(target -> target.ifPresent(all::add));
    return all.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
  }

  private ObjectNode marked() {
    ObjectNode marks = Skeleton.object(MILESTONES);
    for (Milestone milestone : milestones) {
      ObjectNode mark = marks.withArray("/data").addObject().put("xAxis", milestone.month());
      mark.putObject("label").put("formatter", milestone.words());
    }
    return marks;
  }

  private void addOutlook(ArrayNode series, Outlook ahead) {
    int last = lastKnown();
    if (last < 0 || ahead.month() <= last) {
      return;
    }
    BigDecimal from = figures.get(last).orElseThrow();
    series.add(line(BAND, "", between(last, from, ahead.month(), ahead.low())));
    ObjectNode height =
        line(
            BAND,
            "",
            between(last, BigDecimal.ZERO, ahead.month(), ahead.high().subtract(ahead.low())));
    height.set("areaStyle", Skeleton.object("{\"color\": \"@band\"}"));
    series.add(height);
    series.add(line(OUTLOOK, names.outlook(), between(last, from, ahead.month(), ahead.value())));
  }

  private int lastKnown() {
    for (int i = figures.size() - 1; i >= 0; i--) {
      if (figures.get(i).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private List<Optional<BigDecimal>> between(
      int first, BigDecimal start, int last, BigDecimal end) {
    List<Optional<BigDecimal>> points =
        new ArrayList<>(Collections.nCopies(months.size(), Optional.empty()));
    BigDecimal step =
        end.subtract(start).divide(BigDecimal.valueOf(last - first), MathContext.DECIMAL32);
    for (int i = first; i <= last; i++) {
      points.set(i, Optional.of(start.add(step.multiply(BigDecimal.valueOf(i - first)))));
    }
    return points;
  }

  private ObjectNode line(String skeleton, String name, List<Optional<BigDecimal>> points) {
    ObjectNode line = Skeleton.object(skeleton);
    line.put("name", name);
    line.set("data", Skeleton.numbers(Skeleton.shown(points, share)));
    return line;
  }
}
