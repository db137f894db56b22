package vn.thuocdo.dashboard.chart;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A chart as data. It draws itself as SVG, whose elements carry classes instead of colours, so that
 * one drawing suits every palette; and it is an option of ECharts for readers who want to explore.
 */
public sealed interface Chart permits TrendChart, RankingChart {
  /** What the chart shows, for readers who cannot see it. */
  String label();

  /** SVG elements that fill a canvas. */
  String elements(Canvas canvas);

  /**
   * The ECharts option. Shares are in percent; colours are tokens such as {@code @accent}, which
   * the page replaces with those of its palette.
   */
  JsonNode option();
}
