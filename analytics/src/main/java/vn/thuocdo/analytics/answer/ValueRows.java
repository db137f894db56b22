package vn.thuocdo.analytics.answer;

import java.util.Comparator;
import java.util.Optional;
import vn.thuocdo.analytics.values.Interval;
import vn.thuocdo.analytics.values.Stored;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.UnitLevel;

/** Makes rows of answers from stored sums: names the unit, adds how sure a surveyed rate is. */
record ValueRows(Catalogue catalogue) {
  /** By unit, then period, then group of a breakdown. */
  static final Comparator<ValueRow> ORDER =
      Comparator.comparing((ValueRow row) -> row.place().code())
          .thenComparing(ValueRow::period)
          .thenComparing(ValueRow::breakdownValue);

  /**
   * @param breakdown empty for a total
   */
  ValueRow of(Indicator indicator, Stored stored, String breakdown) {
    return row(indicator, place(stored), Period.parse(stored.period()), breakdown, stored);
  }

  /** A total of which place and period are known. */
  ValueRow total(Indicator indicator, Place place, Period period, Stored stored) {
    return row(indicator, place, period, "", stored);
  }

  private Place place(Stored stored) {
    return stored
        .unitName()
        .map(
            name ->
                new Place(stored.unitCode(), UnitLevel.NEIGHBOURHOOD, name, stored.provinceCode()))
        .orElseGet(() -> Place.of(catalogue.units().load(stored.unitCode())));
  }

  private ValueRow row(
      Indicator indicator, Place place, Period period, String breakdown, Stored stored) {
    return new ValueRow(
        indicator.id(),
        place,
        period,
        breakdown,
        stored.breakdownValue(),
        stored.measurement(),
        stored.provisional(),
        Optional.of(stored.dataThrough()),
        catalogue.isSurveyed(indicator) ? Interval.wilson(stored.measurement()) : Optional.empty());
  }
}
