package vn.thuocdo.dashboard.chart;

/** What the lines of a trend look like, whatever their figures. */
final class TrendSkeletons {
  static final String OPTION =
      """
      {"animation": false, "textStyle": {"fontFamily": "inherit", "color": "@muted"},
       "grid": {"left": 8, "right": 32, "top": 28, "bottom": 8, "containLabel": true},
       "tooltip": {"trigger": "axis", "backgroundColor": "@surface", "borderColor": "@line",
         "textStyle": {"color": "@ink", "fontSize": 12}},
       "dataZoom": [{"type": "inside"}],
       "xAxis": {"type": "category", "boundaryGap": false, "axisTick": {"show": false},
         "axisLine": {"lineStyle": {"color": "@line"}},
         "axisLabel": {"color": "@muted", "hideOverlap": true}},
       "yAxis": {"type": "value", "axisLabel": {"color": "@muted"}, "splitNumber": 4,
         "splitLine": {"lineStyle": {"color": "@grid"}}},
       "series": []}
      """;

  static final String TARGET =
      """
      {"type": "line", "step": "end", "symbol": "none", "silent": true, "z": 1,
       "lineStyle": {"color": "@target", "width": 1.5, "type": "dashed"},
       "itemStyle": {"color": "@target"}}
      """;

  static final String PATH =
      """
      {"type": "line", "symbol": "none", "silent": true, "z": 1, "tooltip": {"show": false},
       "lineStyle": {"color": "@muted", "width": 1, "type": [6, 3, 1, 3]},
       "itemStyle": {"color": "@muted"}}
      """;

  static final String MILESTONES =
      """
      {"silent": true, "symbol": "none", "data": [],
       "lineStyle": {"color": "@line", "width": 1, "type": "solid"},
       "label": {"color": "@muted", "fontSize": 11, "position": "insideStartTop", "distance": 4}}
      """;

  static final String FIGURE =
      """
      {"type": "line", "symbol": "circle", "symbolSize": 6, "z": 3,
       "lineStyle": {"color": "@accent", "width": 2.5}, "itemStyle": {"color": "@accent"}}
      """;

  static final String OUTLOOK =
      """
      {"type": "line", "symbol": "none", "z": 2,
       "lineStyle": {"color": "@accent", "width": 1.5, "type": "dotted"},
       "itemStyle": {"color": "@accent"}}
      """;

  static final String BAND =
      """
      {"type": "line", "symbol": "none", "silent": true, "stack": "band",
       "lineStyle": {"opacity": 0}, "tooltip": {"show": false}, "itemStyle": {"color": "@band"}}
      """;

  private TrendSkeletons() {}
}
