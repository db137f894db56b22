package vn.thuocdo.dashboard.web.compare;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.comparison.Comparison;
import vn.thuocdo.analytics.comparison.Difference;
import vn.thuocdo.analytics.comparison.Side;
import vn.thuocdo.analytics.values.Interval;
import vn.thuocdo.dashboard.chart.Dumbbell;
import vn.thuocdo.dashboard.web.compare.CompareView.Cell;
import vn.thuocdo.dashboard.web.compare.CompareView.Line;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.Figure;
import vn.thuocdo.dashboard.web.view.Reasons;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** Writes the rows of a comparison and what they amount to. */
record CompareWriter(Comparison comparison, Wording wording) {
  /** A test at 95 % finds one difference in twenty where there is none. */
  private static final int ONE_BY_CHANCE_IN = 20;

  String finding() {
    String first = label(comparison.first());
    String second = label(comparison.second());
    if (comparison.compared() == 0) {
      return wording.of("compare.finding.none", first, second);
    }
    String sentence =
        wording.of(
            "compare.finding",
            first,
            second,
            comparison.better(),
            comparison.worse(),
            comparison.compared());
    return comparison.lines().stream()
        .filter(line -> line.difference().isClear() && line.advantage().signum() < 0)
        .filter(this::isSeen)
        .findFirst()
        .map(line -> sentence + worst(line))
        .orElse(sentence);
  }

  private String worst(Comparison.Line line) {
    return wording.of(
        "compare.finding.worst",
        wording.of(line.indicator().name()),
        difference(line, line.difference().size().orElseThrow()));
  }

  /** A side in words. */
  String label(Side side) {
    return wording.of(
        side.reported() ? "compare.side.reported" : "compare.side",
        side.place().name(),
        wording.dates().inSentence(side.period()));
  }

  /** How far chance alone goes; empty text when nothing was tested. */
  String caution() {
    long tested =
        comparison.lines().stream()
            .filter(line -> line.difference() instanceof Difference.Estimated)
            .count();
    return tested < ONE_BY_CHANCE_IN
        ? ""
        : wording.of("compare.caution", tested, Math.round(tested / (double) ONE_BY_CHANCE_IN));
  }

  Line line(Comparison.Line line) {
    Indicator indicator = line.indicator();
    String kind = Verdicts.kind(line.difference());
    return new Line(
        indicator.id(),
        wording.of(indicator.name()),
        cell(indicator, line.first()),
        cell(indicator, line.second()),
        Figure.of(line.difference().size(), d -> difference(line, d)),
        isSeen(line) ? Verdicts.tone(line) : "",
        kind,
        wording.of("compare." + kind),
        line.difference() instanceof Difference.Estimated estimated
            ? interval(line, estimated.interval())
            : "",
        drawing(line),
        wording.of(indicator.name()));
  }

  /** A difference that is written as zero is neither good nor bad. */
  private boolean isSeen(Comparison.Line line) {
    return line.difference()
        .size()
        .filter(size -> !wording.numbers().isUnseen(line.indicator().unit(), size))
        .isPresent();
  }

  private String difference(Comparison.Line line, BigDecimal size) {
    return wording.numbers().difference(line.indicator().unit(), size);
  }

  private Cell cell(Indicator indicator, ValueRow row) {
    return new Cell(
        "/indicators/%s?unit=%s&period=%s"
            .formatted(indicator.id(), row.place().code(), row.period()),
        Figure.of(row.measurement(), v -> wording.numbers().figure(indicator.unit(), v)),
        row.interval()
            .map(
                i ->
                    wording.of(
                        "compare.between",
                        wording.numbers().figure(indicator.unit(), BigDecimal.valueOf(i.low())),
                        wording.numbers().figure(indicator.unit(), BigDecimal.valueOf(i.high()))))
            .orElseGet(() -> Reasons.of(row.measurement(), wording)));
  }

  private String interval(Comparison.Line line, Interval interval) {
    return wording.of(
        "compare.interval",
        difference(line, BigDecimal.valueOf(interval.low())),
        difference(line, BigDecimal.valueOf(interval.high())));
  }

  private static Optional<Dumbbell> drawing(Comparison.Line line) {
    if (line.indicator().unit() != Measure.PERCENT) {
      return Optional.empty();
    }
    return line.first()
        .measurement()
        .value()
        .flatMap(
            left ->
                line.second()
                    .measurement()
                    .value()
                    .map(
                        right ->
                            Dumbbell.of(
                                left, line.first().interval(), right, line.second().interval())));
  }
}
