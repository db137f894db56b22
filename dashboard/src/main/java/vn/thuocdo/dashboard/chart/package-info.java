/** Charts and maps as records that draw themselves as SVG, and the layouts behind them. */
package vn.thuocdo.dashboard.chart;
