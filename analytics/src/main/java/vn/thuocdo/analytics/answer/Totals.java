package vn.thuocdo.analytics.answer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thuocdo.analytics.values.Stored;
import vn.thuocdo.analytics.values.ValuesFilter;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.UnitLevel;

/**
 * The totals of every indicator in one period, by one look-up: a page that asks for each indicator
 * by itself would read the whole table once per indicator.
 */
public final class Totals {
  private final Catalogue catalogue;
  private final ValueRows valueRows;
  private final Optional<ValuesSnapshot> values;
  private final MissingRows missingRows;

  Totals(
      Catalogue catalogue,
      ValueRows valueRows,
      Optional<ValuesSnapshot> values,
      MissingRows missingRows) {
    this.catalogue = catalogue;
    this.valueRows = valueRows;
    this.values = values;
    this.missingRows = missingRows;
  }

  /** Figures of one unit by indicator; each indicator has a row, with a reason when it has none. */
  public Map<String, ValueRow> of(Place place, Period period) {
    Map<String, List<Stored>> stored =
        stored(ValuesFilter.exactly(place.code(), period.toString()));
    Map<String, ValueRow> rows = new LinkedHashMap<>();
    for (Indicator indicator : catalogue.indicators().values()) {
      rows.put(
          indicator.id(),
          stored.getOrDefault(indicator.id(), List.of()).stream()
              .findFirst()
              .map(found -> valueRows.of(indicator, found, ""))
              .orElseGet(() -> missingRows.missing(indicator, place, period)));
    }
    return rows;
  }

  /**
   * Figures of all wards of a province by indicator, missing ones with their reason.
   *
   * @param indicators those that are wanted
   */
  public Map<String, List<ValueRow>> wardsOf(
      String province, Period period, Collection<Indicator> indicators) {
    List<Place> wards =
        catalogue.units().wards(Optional.of(province)).stream().map(Place::of).toList();
    Map<String, List<Stored>> stored =
        stored(ValuesFilter.below(province, UnitLevel.WARD, period.toString()));
    Map<String, List<ValueRow>> rows = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      List<Stored> found = stored.getOrDefault(indicator.id(), List.of());
      rows.put(indicator.id(), wards(indicator, wards, period, found));
    }
    return rows;
  }

  private List<ValueRow> wards(
      Indicator indicator, List<Place> wards, Period period, List<Stored> found) {
    Map<String, Stored> byUnit =
        found.stream().collect(Collectors.toMap(Stored::unitCode, Function.identity()));
    return wards.stream()
        .map(
            ward ->
                Optional.ofNullable(byUnit.get(ward.code()))
                    .map(stored -> valueRows.total(indicator, ward, period, stored))
                    .orElseGet(() -> missingRows.missing(indicator, ward, period)))
        .toList();
  }

  /** Figures of the neighbourhoods of a ward by indicator, as far as there are any. */
  public Map<String, List<ValueRow>> neighbourhoodsOf(String ward, Period period) {
    Map<String, List<ValueRow>> rows = new LinkedHashMap<>();
    stored(ValuesFilter.below(ward, UnitLevel.NEIGHBOURHOOD, period.toString()))
        .forEach(
            (id, found) ->
                Optional.ofNullable(catalogue.indicators().get(id))
                    .ifPresent(
                        indicator ->
                            rows.put(
                                id,
                                found.stream()
                                    .map(stored -> valueRows.of(indicator, stored, ""))
                                    .toList())));
    return rows;
  }

  private Map<String, List<Stored>> stored(ValuesFilter filter) {
    return values.map(v -> v.totals(filter)).orElse(Map.of());
  }
}
