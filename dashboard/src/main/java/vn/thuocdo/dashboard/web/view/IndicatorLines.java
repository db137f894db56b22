package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.comparison.WardFigures;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.IndicatorView.MonthLine;
import vn.thuocdo.dashboard.web.view.IndicatorView.WardLine;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.text.Slug;

/** Writes the tables of an indicator's page. */
record IndicatorLines(IndicatorAnswers page, Wording wording) {

  /** Months, newest first. */
  List<MonthLine> months() {
    List<MonthLine> lines = new ArrayList<>();
    for (ValueRow row : page.trend()) {
      lines.add(
          0,
          new MonthLine(
              wording.dates().period(row.period()),
              figure(row),
              numerator(row),
              denominator(row),
              reason(row)));
    }
    return lines;
  }

  /** Wards, best first, those without figures last. */
  List<WardLine> wards() {
    Comparator<ValueRow> order =
        Comparator.comparing(row -> row.measurement().value().orElseThrow());
    if (page.indicator().direction() == Direction.HIGHER) {
      order = order.reversed();
    }
    List<ValueRow> measured = page.measuredWards().stream().sorted(order).toList();
    WardFigures quarters = WardFigures.of(page.wards());
    List<WardLine> lines = new ArrayList<>();
    BigDecimal before = null;
    int rank = 0;
    for (int i = 0; i < measured.size(); i++) {
      BigDecimal value = measured.get(i).measurement().value().orElseThrow();
      rank = before != null && value.compareTo(before) == 0 ? rank : i + 1;
      before = value;
      lines.add(ward(measured.get(i), rank, quarters));
    }
    page.wards().stream()
        .filter(row -> row.measurement().value().isEmpty())
        .forEach(row -> lines.add(ward(row, 0, quarters)));
    return lines;
  }

  private WardLine ward(ValueRow row, int rank, WardFigures quarters) {
    Optional<BigDecimal> value = row.measurement().value();
    Optional<BigDecimal> change =
        value.flatMap(
            v ->
                Optional.ofNullable(page.wardsBefore().get(row.place().code()))
                    .flatMap(before -> before.measurement().value())
                    .map(v::subtract));
    return new WardLine(
        row.place().code(),
        row.place().name(),
        Slug.folded(row.place().name()),
        rank,
        figure(row),
        numerator(row),
        denominator(row),
        reason(row),
        Figure.of(change, c -> wording.numbers().difference(page.indicator().unit(), c)),
        change.map(this::tone).orElse(""),
        value
            .filter(v -> !quarters.areEqual())
            .map(v -> wording.of("quarter." + quarters.quarterOf(v)))
            .orElse(""),
        row.place().code().equals(page.place().code()));
  }

  private String tone(BigDecimal change) {
    if (wording.numbers().isUnseen(page.indicator().unit(), change)) {
      return "";
    }
    boolean up = change.signum() > 0;
    return up == (page.indicator().direction() == Direction.HIGHER) ? "good" : "bad";
  }

  private Figure figure(ValueRow row) {
    return Figure.of(
        row.measurement(), value -> wording.numbers().figure(page.indicator().unit(), value));
  }

  private String numerator(ValueRow row) {
    return row.measurement() instanceof Measurement.Sums sums
        ? wording.numbers().count(sums.numerator())
        : "";
  }

  private String denominator(ValueRow row) {
    return row.measurement() instanceof Measurement.Sums sums && sums.denominator().isPresent()
        ? wording.numbers().count(sums.denominator().getAsLong())
        : "";
  }

  /** Why a row has no figure; empty text when it has one. */
  String reason(ValueRow row) {
    return Reasons.of(row.measurement(), wording);
  }
}
