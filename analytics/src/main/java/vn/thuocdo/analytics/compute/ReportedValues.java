package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.analytics.values.Measurement.Sums;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;
import vn.thuocdo.data.unit.Units;

/**
 * Figures as agencies stated them, for the very period and unit they name. A province without a
 * report of its own is the sum of its wards when every one of them gave both parts or a count.
 */
final class ReportedValues {
  private final ComputeSession session;
  private final Catalogue catalogue;
  private final LocalDate today;

  ReportedValues(ComputeSession session, Catalogue catalogue, LocalDate today) {
    this.session = session;
    this.catalogue = catalogue;
    this.today = today;
  }

  private record About(String indicator, Period period) {}

  /** Adds rows to table {@code computed}. */
  void insert() {
    List<StatedRow> rows = new ArrayList<>();
    Map<About, List<AgencyReport>> reports =
        AgencyReport.read(session, today).stream()
            .filter(this::concernsUs)
            .collect(
                groupingBy(
                    r -> new About(r.indicatorId(), r.period()),
                    LinkedHashMap::new,
                    java.util.stream.Collectors.toList()));
    reports.forEach((about, given) -> rows.addAll(rows(about, given)));
    StatedRow.append(session, rows);
  }

  private boolean concernsUs(AgencyReport report) {
    Indicator indicator = catalogue.indicators().get(report.indicatorId());
    return indicator != null
        && indicator.formula() instanceof Formula.Reported
        && catalogue.units().find(report.unitCode()).isPresent();
  }

  private List<StatedRow> rows(About about, List<AgencyReport> reports) {
    Indicator indicator = catalogue.indicator(about.indicator());
    List<StatedRow> rows = new ArrayList<>();
    for (AgencyReport report : reports) {
      rows.add(
          row(
              indicator,
              catalogue.units().load(report.unitCode()),
              about.period(),
              report.measurement(indicator),
              report.through()));
    }
    for (Unit province : catalogue.units().provinces()) {
      if (rows.stream().noneMatch(row -> row.unit().equals(province))) {
        sumOfWards(indicator, province, about.period(), rows).ifPresent(rows::add);
      }
    }
    return rows;
  }

  private StatedRow row(
      Indicator indicator, Unit unit, Period period, Measurement figure, LocalDate through) {
    return new StatedRow(indicator, unit, period, figure, !period.end().isBefore(today), through);
  }

  private Optional<StatedRow> sumOfWards(
      Indicator indicator, Unit province, Period period, List<StatedRow> given) {
    List<StatedRow> wards =
        given.stream()
            .filter(row -> row.unit().level() == UnitLevel.WARD)
            .filter(row -> row.unit().parent().equals(Optional.of(province.code())))
            .filter(row -> row.measurement() instanceof Sums)
            .toList();
    Units units = catalogue.units();
    if (wards.size() < units.wards(Optional.of(province.code())).size() || !sameKind(wards)) {
      return Optional.empty();
    }
    return Optional.of(
        row(
            indicator,
            province,
            period,
            sum(wards.stream().map(row -> (Sums) row.measurement()).toList()),
            wards.stream().map(StatedRow::through).min(LocalDate::compareTo).orElseThrow()));
  }

  private static boolean sameKind(List<StatedRow> rows) {
    return rows.stream()
            .map(row -> ((Sums) row.measurement()).denominator().isPresent())
            .distinct()
            .count()
        == 1;
  }

  private static Sums sum(List<Sums> parts) {
    return new Sums(
        parts.stream().mapToLong(Sums::numerator).sum(),
        parts.get(0).denominator().isPresent()
            ? OptionalLong.of(parts.stream().mapToLong(s -> s.denominator().getAsLong()).sum())
            : OptionalLong.empty());
  }
}
