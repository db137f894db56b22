package vn.thuocdo.dashboard.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a ranking as an option of ECharts. */
record RankingOption(RankingChart chart) {
  private static final String OPTION =
      """
      {"animation": false, "textStyle": {"fontFamily": "inherit", "color": "@muted"},
       "grid": {"left": 8, "right": 16, "top": 28, "bottom": 8, "containLabel": true},
       "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"},
         "backgroundColor": "@surface", "borderColor": "@line",
         "textStyle": {"color": "@ink", "fontSize": 12}},
       "dataZoom": [{"type": "inside"}],
       "xAxis": {"type": "category", "axisTick": {"show": false}, "axisLabel": {"show": false},
         "axisLine": {"lineStyle": {"color": "@line"}}},
       "yAxis": {"type": "value", "min": 0, "axisLabel": {"color": "@muted"}, "splitNumber": 4,
         "splitLine": {"lineStyle": {"color": "@grid"}}},
       "series": [{"type": "bar", "barMaxWidth": 28, "barCategoryGap": "20%",
         "markLine": {"silent": true, "symbol": "none", "data": []}}]}
      """;

  private static final String MARK =
      """
      {"lineStyle": {"width": 1.5, "type": "dashed"},
       "label": {"fontSize": 12, "backgroundColor": "@surface", "padding": [1, 3]}}
      """;

  ObjectNode written() {
    ObjectNode option = Skeleton.object(OPTION);
    option
        .withObject("/xAxis")
        .set(
            "data",
            Skeleton.texts(chart.columns().stream().map(RankingChart.Column::name).toList()));
    if (chart.share()) {
      option.withObject("/yAxis").withObject("/axisLabel").put("formatter", "{value} %");
    }
    ObjectNode bars = (ObjectNode) option.path("series").path(0);
    bars.put("name", chart.label());
    ArrayNode data = bars.putArray("data");
    chart.columns().forEach(column -> data.add(bar(column)));
    ArrayNode marks = (ArrayNode) bars.path("markLine").path("data");
    chart.lines().forEach(line -> marks.add(mark(line)));
    return option;
  }

  private ObjectNode bar(RankingChart.Column column) {
    ObjectNode bar = Skeleton.object("{\"itemStyle\": {}}");
    bar.put("value", Skeleton.shown(column.figure(), chart.share()));
    String plain = column.reached() ? "@reached" : "@bar";
    bar.withObject("/itemStyle").put("color", column.focus() ? "@accent" : plain);
    return bar;
  }

  private ObjectNode mark(RankingChart.Line line) {
    String colour = line.kind().equals("target") ? "@target" : "@ink";
    ObjectNode mark = Skeleton.object(MARK);
    mark.put("yAxis", Skeleton.shown(line.figure(), chart.share()));
    mark.withObject("/lineStyle").put("color", colour);
    mark.withObject("/label")
        .put("formatter", line.name())
        .put("color", colour)
        .put("position", isHighest(line) ? "insideStartTop" : "insideStartBottom");
    return mark;
  }

  private boolean isHighest(RankingChart.Line line) {
    return chart.lines().stream().noneMatch(other -> other.figure().compareTo(line.figure()) > 0);
  }
}
