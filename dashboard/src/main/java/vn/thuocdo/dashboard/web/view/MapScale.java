package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.dashboard.chart.Steps;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** In which step of five a ward lies, and how that is shown and said. */
record MapScale(Indicator indicator, Steps steps, Wording wording) {

  /** The scale that holds all these figures. */
  static MapScale of(Indicator indicator, List<ValueRow> measured, Wording wording) {
    List<BigDecimal> figures =
        measured.stream().map(row -> row.measurement().value().orElseThrow()).toList();
    return new MapScale(indicator, Steps.of(figures, indicator.unit() == Measure.PERCENT), wording);
  }

  String kind(Measurement measurement) {
    if (measurement instanceof Measurement.Suppressed) {
      return "withheld";
    }
    return measurement.value().map(value -> "q" + steps.of(value)).orElse("missing");
  }

  /** Whole percent, rounded down so that only the whole is 100; of other figures the step. */
  String text(Measurement measurement) {
    if (measurement.value().isEmpty()) {
      return measurement instanceof Measurement.Suppressed ? "" : "–";
    }
    BigDecimal value = measurement.value().get();
    return indicator.unit() == Measure.PERCENT
        ? value.movePointRight(2).setScale(0, RoundingMode.FLOOR).toPlainString()
        : String.valueOf(steps.of(value));
  }

  Figure figure(ValueRow row) {
    return Figure.of(row.measurement(), v -> wording.numbers().figure(indicator.unit(), v));
  }

  /** Name and figure in words, or why there is none. */
  String label(ValueRow row) {
    Figure figure = figure(row);
    String said = figure.isPresent() ? figure.text() : Reasons.of(row.measurement(), wording);
    return row.place().name() + ": " + said;
  }

  List<WardMap.Key> legend(List<WardMap.Tile> tiles) {
    List<BigDecimal> bounds = steps.bounds();
    TreeSet<String> kinds = new TreeSet<>(tiles.stream().map(WardMap.Tile::kind).toList());
    List<WardMap.Key> legend = new ArrayList<>();
    for (int step = 1; step <= Steps.COUNT; step++) {
      legend.add(
          new WardMap.Key(
              "q" + step,
              String.valueOf(step),
              wording.of(
                  "map.range",
                  wording.numbers().target(indicator.unit(), bounds.get(step - 1)),
                  wording.numbers().target(indicator.unit(), bounds.get(step)))));
    }
    if (kinds.contains("missing")) {
      legend.add(new WardMap.Key("missing", "–", wording.of("nothing")));
    }
    if (kinds.contains("withheld")) {
      legend.add(new WardMap.Key("withheld", "", wording.of("withheld.why")));
    }
    return legend;
  }
}
