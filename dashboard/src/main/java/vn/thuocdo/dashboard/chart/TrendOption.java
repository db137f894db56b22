package vn.thuocdo.dashboard.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Writes a trend as an option of ECharts. */
record TrendOption(TrendChart chart) {
  ObjectNode written() {
    ObjectNode option = Skeleton.object(TrendSkeletons.OPTION);
    option.withObject("/xAxis").set("data", Skeleton.texts(chart.months()));
    ObjectNode axis = option.withObject("/yAxis");
    int floor = chart.share() ? chart.floor().movePointRight(2).intValueExact() : 0;
    axis.put("min", floor);
    if (chart.share()) {
      axis.put("max", 100)
          .put("interval", (100 - floor) % 20 == 0 && floor < 60 ? 20 : 10)
          .withObject("/axisLabel")
          .put("formatter", "{value} %");
    }
    ArrayNode series = option.withArray("/series");
    chart.outlook().ifPresent(ahead -> addOutlook(series, ahead));
    if (chart.targets().stream().anyMatch(Optional::isPresent)) {
      series.add(line(TrendSkeletons.TARGET, chart.names().target(), chart.targets()));
    }
    if (!chart.path().isEmpty()) {
      series.add(line(TrendSkeletons.PATH, "", chart.path()));
    }
    ObjectNode figure = line(TrendSkeletons.FIGURE, chart.names().figure(), chart.figures());
    if (!chart.milestones().isEmpty()) {
      figure.set("markLine", marked());
    }
    series.add(figure);
    return option;
  }

  private ObjectNode marked() {
    ObjectNode marks = Skeleton.object(TrendSkeletons.MILESTONES);
    for (TrendChart.Milestone milestone : chart.milestones()) {
      ObjectNode mark = marks.withArray("/data").addObject().put("xAxis", milestone.month());
      mark.putObject("label").put("formatter", milestone.words());
    }
    return marks;
  }

  private void addOutlook(ArrayNode series, TrendChart.Outlook ahead) {
    int last = lastKnown();
    if (last < 0 || ahead.month() <= last) {
      return;
    }
    BigDecimal from = chart.figures().get(last).orElseThrow();
    series.add(line(TrendSkeletons.BAND, "", between(last, from, ahead.month(), ahead.low())));
    ObjectNode height =
        line(
            TrendSkeletons.BAND,
            "",
            between(last, BigDecimal.ZERO, ahead.month(), ahead.high().subtract(ahead.low())));
    height.set("areaStyle", Skeleton.object("{\"color\": \"@band\"}"));
    series.add(height);
    series.add(
        line(
            TrendSkeletons.OUTLOOK,
            chart.names().outlook(),
            between(last, from, ahead.month(), ahead.value())));
  }

  private int lastKnown() {
    for (int i = chart.figures().size() - 1; i >= 0; i--) {
      if (chart.figures().get(i).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private List<Optional<BigDecimal>> between(
      int first, BigDecimal start, int last, BigDecimal end) {
    List<Optional<BigDecimal>> points =
        new ArrayList<>(Collections.nCopies(chart.months().size(), Optional.empty()));
    BigDecimal step =
        end.subtract(start).divide(BigDecimal.valueOf(last - first), MathContext.DECIMAL32);
    for (int i = first; i <= last; i++) {
      points.set(i, Optional.of(start.add(step.multiply(BigDecimal.valueOf(i - first)))));
    }
    return points;
  }

  private ObjectNode line(String skeleton, String name, List<Optional<BigDecimal>> points) {
    ObjectNode line = Skeleton.object(skeleton);
    line.put("name", name);
    line.set("data", Skeleton.numbers(Skeleton.shown(points, chart.share())));
    return line;
  }
}
