package vn.thuocdo.dashboard.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Units side by side from the lowest to the highest figure, with lines to hold them against.
 *
 * @param share true when figures are fractions, shown in percent
 * @param lines the province's figure, the target
 */
public record RankingChart(String label, boolean share, List<Column> columns, List<Line> lines)
    implements Chart {

  /**
   * A unit.
   *
   * @param reached true when it meets the target
   * @param focus true for the unit the reader came for
   */
  public record Column(String name, BigDecimal figure, boolean reached, boolean focus) {}

  /**
   * A line across.
   *
   * @param token its colour, such as {@code @target}
   * @param name what is printed at it
   */
  public record Line(String name, BigDecimal figure, String token) {}

  private static final String OPTION =
      """
      {"animation": false, "textStyle": {"fontFamily": "inherit", "color": "@muted"},
       "grid": {"left": 8, "right": 16, "top": 28, "bottom": 8, "containLabel": true},
       "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"},
         "backgroundColor": "@surface", "borderColor": "@line",
         "textStyle": {"color": "@ink", "fontSize": 12}},
       "xAxis": {"type": "category", "axisTick": {"show": false}, "axisLabel": {"show": false},
         "axisLine": {"lineStyle": {"color": "@line"}}},
       "yAxis": {"type": "value", "min": 0, "axisLabel": {"color": "@muted"}, "splitNumber": 4,
         "splitLine": {"lineStyle": {"color": "@grid"}}},
       "series": [{"type": "bar", "barMaxWidth": 28, "barCategoryGap": "20%",
         "markLine": {"silent": true, "symbol": "none", "data": []}}]}
      """;

  public RankingChart {
    columns = columns.stream().sorted(Comparator.comparing(Column::figure)).toList();
    lines = List.copyOf(lines);
  }

  @Override
  public JsonNode option() {
    ObjectNode option = Skeleton.object(OPTION);
    option
        .withObject("/xAxis")
        .set("data", Skeleton.texts(columns.stream().map(Column::name).toList()));
    if (share) {
      option
          .withObject("/yAxis")
          .put("max", 100)
          .put("interval", 25)
          .withObject("/axisLabel")
          .put("formatter", "{value} %");
    }
    ObjectNode bars = (ObjectNode) option.path("series").path(0);
    bars.put("name", label);
    ArrayNode data = bars.putArray("data");
    columns.forEach(column -> data.add(bar(column)));
    ArrayNode marks = (ArrayNode) bars.path("markLine").path("data");
    lines.forEach(line -> marks.add(mark(line)));
    return option;
  }

  private ObjectNode bar(Column column) {
    ObjectNode bar = Skeleton.object("{\"itemStyle\": {}}");
    bar.put("value", Skeleton.shown(column.figure(), share));
    String plain = column.reached() ? "@reached" : "@bar";
    bar.withObject("/itemStyle").put("color", column.focus() ? "@accent" : plain);
    return bar;
  }

  private ObjectNode mark(Line line) {
    ObjectNode mark =
        Skeleton.object(
            """
            {"lineStyle": {"width": 1.5, "type": "dashed"}, "label": {"fontSize": 12, "backgroundColor": "@surface", "padding": [1, 3]}}
            """);
    mark.put("yAxis", Skeleton.shown(line.figure(), share));
    mark.withObject("/lineStyle").put("color", line.token());
    ObjectNode label = mark.withObject("/label");
    label.put("formatter", line.name()).put("color", line.token());
    label.put("position", isHighest(line) ? "insideStartTop" : "insideStartBottom");
    return mark;
  }

  private boolean isHighest(Line line) {
    return lines.stream().noneMatch(other -> other.figure().compareTo(line.figure()) > 0);
  }

  /** The lowest and the highest unit, in this order; empty without units. */
  public List<Column> ends() {
    return columns.isEmpty() ? List.of() : List.of(columns.get(0), columns.get(columns.size() - 1));
  }
}
