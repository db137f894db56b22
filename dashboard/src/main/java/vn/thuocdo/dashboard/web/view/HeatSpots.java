package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.quality.QualityQuestion;
import vn.thuocdo.analytics.quality.QualityRow;
import vn.thuocdo.analytics.quality.QualityUnit;
import vn.thuocdo.analytics.quality.ReportingRow;
import vn.thuocdo.analytics.values.Measurement.Sums;

/**
 * What is known of each ward and dataset in one month.
 *
 * @param lowest the lowest of the six measures, where one is shown
 * @param withheld where some measure is not shown
 * @param duties what was due
 */
record HeatSpots(Map<Spot, QualityRow> lowest, Set<Spot> withheld, Map<Spot, ReportingRow> duties) {
  /** A dataset in a ward. */
  record Spot(String unit, String dataset) {}

  /**
   * A ward and what is wrong with it.
   *
   * @param absent datasets that were due and did not come
   * @param late datasets of which something came late
   * @param lowest empty when no measure of the ward is shown
   */
  record Ward(QualityUnit unit, long absent, long late, Optional<BigDecimal> lowest) {
    private static final Comparator<Ward> WORST_FIRST =
        Comparator.comparingLong(Ward::absent)
            .thenComparingLong(Ward::late)
            .reversed()
            .thenComparing(ward -> ward.lowest().orElse(BigDecimal.ONE))
            .thenComparing(ward -> ward.unit().code());
  }

  /**
   * Asks for the wards of a month.
   *
   * @param month as {@code 2026-10}; empty for the newest
   */
  static HeatSpots of(QualityAnswers answers, Optional<String> month) {
    QualityQuestion wards =
        new QualityQuestion(
            Optional.empty(), Optional.empty(), Optional.of("ward"), month, Optional.empty());
    List<QualityRow> rows = answers.values(wards);
    Map<Spot, ReportingRow> duties = new HashMap<>();
    answers.reporting(wards).forEach(r -> duties.put(new Spot(r.unit().code(), r.dataset()), r));
    return new HeatSpots(lowest(rows), withheld(rows), duties);
  }

  private static Map<Spot, QualityRow> lowest(List<QualityRow> rows) {
    Map<Spot, QualityRow> lowest = new HashMap<>();
    for (QualityRow row : rows.stream().filter(r -> r.sums().isPresent()).toList()) {
      lowest.merge(
          new Spot(row.unit().code(), row.dataset()),
          row,
          (a, b) -> value(a).compareTo(value(b)) <= 0 ? a : b);
    }
    return lowest;
  }

  private static Set<Spot> withheld(List<QualityRow> rows) {
    return rows.stream()
        .filter(row -> row.sums().isEmpty())
        .map(row -> new Spot(row.unit().code(), row.dataset()))
        .collect(Collectors.toSet());
  }

  /** The value of a row that is shown. */
  static BigDecimal value(QualityRow row) {
    return row.sums().flatMap(Sums::value).orElseThrow();
  }

  /** True when something of a duty came late. */
  static boolean isLate(ReportingRow row) {
    return row.actual() > 0 && row.onTime() < row.actual();
  }

  /** The datasets of which something came, is withheld or was due. */
  Set<String> datasets() {
    Set<String> datasets = new HashSet<>();
    Stream.of(lowest.keySet(), withheld, duties.keySet())
        .forEach(spots -> spots.forEach(spot -> datasets.add(spot.dataset())));
    return datasets;
  }

  /** The wards, those that owe most first. */
  List<Ward> wards() {
    Map<String, QualityUnit> units = new TreeMap<>();
    lowest.values().forEach(row -> units.put(row.unit().code(), row.unit()));
    duties.values().forEach(row -> units.put(row.unit().code(), row.unit()));
    return units.values().stream().map(this::ward).sorted(Ward.WORST_FIRST).toList();
  }

  private Ward ward(QualityUnit unit) {
    List<ReportingRow> own =
        duties.values().stream().filter(r -> r.unit().code().equals(unit.code())).toList();
    return new Ward(
        unit,
        own.stream().filter(r -> r.actual() == 0).count(),
        own.stream().filter(HeatSpots::isLate).count(),
        lowest.entrySet().stream()
            .filter(entry -> entry.getKey().unit().equals(unit.code()))
            .map(entry -> value(entry.getValue()))
            .min(Comparator.naturalOrder()));
  }
}
