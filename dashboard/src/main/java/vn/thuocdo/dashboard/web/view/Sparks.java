package vn.thuocdo.dashboard.web.view;

import java.util.List;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** Says in words what a sparkline shows. */
final class Sparks {
  private Sparks() {}

  static String label(List<ValueRow> trend, Measure measure, Wording wording) {
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
