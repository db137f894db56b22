/** Charts as records: drawn by browsers through ECharts, or as SVG where a picture is enough. */
package vn.thuocdo.dashboard.chart;
