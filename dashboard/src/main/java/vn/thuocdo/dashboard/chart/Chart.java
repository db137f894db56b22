package vn.thuocdo.dashboard.chart;

/**
 * A chart as data that can draw itself. Its elements carry classes instead of colours, so that one
 * drawing suits every palette.
 */
public sealed interface Chart permits TrendChart, RankingChart {
  /** What the chart shows, for readers who cannot see it. */
  String label();

  /** SVG elements that fill a canvas. */
  String elements(Canvas canvas);
}
