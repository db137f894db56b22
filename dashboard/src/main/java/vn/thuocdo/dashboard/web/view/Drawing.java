package vn.thuocdo.dashboard.web.view;

import java.util.List;
import vn.thuocdo.dashboard.chart.Canvas;
import vn.thuocdo.dashboard.chart.Chart;

/**
 * A chart on a page.
 *
 * @param name of the chart in addresses
 * @param heading what it shows, in a sentence
 * @param subject what it is a chart of
 * @param notes what to know to read it
 * @param picture address of the chart as a picture of its own
 * @param csv address of its figures
 */
public record Drawing(
    String name,
    String heading,
    String subject,
    Chart chart,
    List<String> notes,
    String picture,
    String csv) {
  public Drawing {
    notes = List.copyOf(notes);
  }

  /** What the chart shows, for readers who cannot see it. */
  public String label() {
    return heading + ". " + chart.label() + ". " + String.join(" ", notes);
  }

  /** The ECharts option as JSON that may stand in a page. */
  public String option() {
    return chart.option().toString().replace("<", "\\u003c");
  }

  /** SVG elements of the chart on a desk. */
  public String wide() {
    return chart.elements(Canvas.WIDE);
  }

  /** SVG elements of the chart on a phone. */
  public String narrow() {
    return chart.elements(Canvas.NARROW);
  }
}
