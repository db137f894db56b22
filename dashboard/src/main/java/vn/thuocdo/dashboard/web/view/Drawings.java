package vn.thuocdo.dashboard.web.view;

import java.util.List;
import vn.thuocdo.dashboard.chart.Chart;
import vn.thuocdo.dashboard.web.view.IndicatorView.Drawing;

/** Puts charts into pages. */
final class Drawings {
  private Drawings() {}

  static Drawing of(String heading, Chart chart, List<String> notes) {
    String option = chart.option().toString().replace("<", "\\u003c");
    return new Drawing(heading, chart.label(), option, notes);
  }
}
