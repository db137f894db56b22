package vn.thuocdo.analytics.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.time.PeriodKind;

/** How the figures of one unit went on, oldest first. */
record UnitTrends(Optional<ValuesSnapshot> values, ValueRows rows) {
  /** Every month that has figures. */
  List<ValueRow> monthly(Indicator indicator, Place place) {
    return kept(indicator, place).stream()
        .filter(row -> row.period().kind() == PeriodKind.MONTH)
        .toList();
  }

  /**
   * The figures that speak of nothing later than a day: months, and of stated figures every period.
   */
  List<ValueRow> until(LocalDate day, Indicator indicator, Place place) {
    return kept(indicator, place).stream()
        .filter(row -> !speaksOfLater(row, indicator, day))
        .sorted(Comparator.comparing(ValueRow::period))
        .toList();
  }

  private static boolean speaksOfLater(ValueRow row, Indicator indicator, LocalDate day) {
    return indicator.formula().isStated()
        ? row.dataThrough().filter(through -> !through.isAfter(day)).isEmpty()
        : row.period().end().isAfter(day);
  }

  private List<ValueRow> kept(Indicator indicator, Place place) {
    return values
        .map(v -> v.trendsOf(place.code()).getOrDefault(indicator.id(), List.of()))
        .orElse(List.of())
        .stream()
        .map(stored -> rows.of(indicator, stored, ""))
        .toList();
  }
}
