package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import vn.thuocdo.dashboard.chart.Written;
import vn.thuocdo.dashboard.web.text.Numbers;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** Writes an indicator's figures on a chart as the page does. */
record WrittenFigures(Numbers numbers, Measure measure) implements Written {
  @Override
  public String figure(BigDecimal figure) {
    return numbers.figure(measure, figure);
  }

  @Override
  public String mark(BigDecimal figure) {
    return numbers.target(measure, figure);
  }
}
