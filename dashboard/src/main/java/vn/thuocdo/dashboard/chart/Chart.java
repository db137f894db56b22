package vn.thuocdo.dashboard.chart;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A chart as data. Colours in its option are tokens such as {@code @accent}, which the page (or a
 * report) replaces with the palette it is printed on.
 */
public sealed interface Chart permits TrendChart, RankingChart {
  /** What the chart shows, for readers who cannot see it. */
  String label();

  /** The ECharts option. Shares are in percent. */
  JsonNode option();
}
