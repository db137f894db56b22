package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.dashboard.chart.Sparkline;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** Says in words what a sparkline shows. */
public final class Sparks {
  private static final int WIDTH = 104;
  private static final int HEIGHT = 28;

  private Sparks() {}

  /** The line of a table's cell; empty with fewer than two figures. */
  public static Optional<Sparkline> line(List<ValueRow> trend, Optional<BigDecimal> target) {
    List<Optional<BigDecimal>> figures =
        trend.stream().map(row -> row.measurement().value()).toList();
    return Sparkline.of(figures, Sparkline.Scale.of(figures), target, WIDTH, HEIGHT);
  }

  /** From which figure to which the line goes. */
  public static String label(List<ValueRow> trend, Measure measure, Wording wording) {
    List<ValueRow> known =
        trend.stream().filter(row -> row.measurement().value().isPresent()).toList();
    if (known.isEmpty()) {
      return "";
    }
    ValueRow first = known.get(0);
    ValueRow last = known.get(known.size() - 1);
    return wording.of(
        "spark.label",
        figure(first, measure, wording),
        wording.dates().inSentence(first.period()),
        figure(last, measure, wording),
        wording.dates().inSentence(last.period()));
  }

  private static String figure(ValueRow row, Measure measure, Wording wording) {
    return wording.numbers().figure(measure, row.measurement().value().orElseThrow());
  }
}
