package vn.thuocdo.analytics.values;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import vn.thuocdo.analytics.values.Measurement.Sums;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.time.PeriodKind;

/**
 * Quarters and years of neighbourhoods. Their months alone are stored, because there are so many of
 * them: a state is that of its last month, a flow the sum of its months. Nothing more can be learnt
 * from either than from the months, so a month that is withheld withholds both.
 *
 * @param flows indicators whose months are summed
 * @param computedOn periods that were not over then are provisional
 */
record LongerPeriods(Set<String> flows, LocalDate computedOn) {
  static final Set<PeriodKind> KINDS = Set.of(PeriodKind.QUARTER, PeriodKind.YEAR);

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  static LongerPeriods of(Catalogue catalogue, Instant computedAt) {
    return new LongerPeriods(
        catalogue.indicators().values().stream()
            .filter(
                i ->
                    i.formula()
                        .relation()
                        .map(catalogue::relation)
                        .filter(relation -> relation.time() == Relation.Time.FLOW)
                        .isPresent())
            .map(Indicator::id)
            .collect(toSet()),
        LocalDate.ofInstant(computedAt, ZONE));
  }

  /** The quarter or year that a month belongs to. */
  private static Period holding(YearMonth month, PeriodKind kind) {
    return kind == PeriodKind.YEAR
        ? Period.year(month.getYear())
        : Period.quarter(month.getYear(), month.get(IsoFields.QUARTER_OF_YEAR));
  }

  /** The figures asked for, from the months of one indicator. */
  List<Stored> of(String indicator, List<Stored> months, ValuesFilter asked) {
    Map<Cell, List<Stored>> cells = new LinkedHashMap<>();
    for (Stored month : months) {
      Period period = holding(YearMonth.parse(month.period()), asked.kind().orElseThrow());
      if (asked.period().filter(p -> !p.equals(period.toString())).isEmpty()) {
        cells
            .computeIfAbsent(
                new Cell(month.unitCode(), month.breakdownValue(), period), c -> new ArrayList<>())
            .add(month);
      }
    }
    boolean flow = flows.contains(indicator);
    return cells.entrySet().stream()
        .map(cell -> joined(cell.getKey().period(), cell.getValue(), flow))
        .toList();
  }

  private record Cell(String unit, String breakdownValue, Period period) {}

  private Stored joined(Period period, List<Stored> months, boolean flow) {
    Stored last = months.stream().max(Comparator.comparing(Stored::period)).orElseThrow();
    return last.during(
        period, flow ? sum(months) : last.measurement(), !period.end().isBefore(computedOn));
  }

  private static Measurement sum(List<Stored> months) {
    List<Measurement> all = months.stream().map(Stored::measurement).toList();
    if (all.stream().anyMatch(Measurement.Suppressed.class::isInstance)) {
      return new Measurement.Suppressed();
    }
    return all.stream()
        .filter(Sums.class::isInstance)
        .reduce((a, b) -> plus((Sums) a, (Sums) b))
        .orElse(all.get(0));
  }

  private static Sums plus(Sums a, Sums b) {
    return new Sums(
        a.numerator() + b.numerator(),
        a.denominator().isPresent()
            ? OptionalLong.of(a.denominator().getAsLong() + b.denominator().orElseThrow())
            : OptionalLong.empty());
  }
}
