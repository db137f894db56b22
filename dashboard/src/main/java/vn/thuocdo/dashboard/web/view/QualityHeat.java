package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.quality.QualityQuestion;
import vn.thuocdo.analytics.quality.QualityRow;
import vn.thuocdo.analytics.quality.QualityUnit;
import vn.thuocdo.analytics.quality.ReportingRow;
import vn.thuocdo.analytics.values.Measurement.Sums;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.HeatView.Cell;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** Writes the heat map of data quality: each cell the lowest of the six measures. */
record QualityHeat(Catalogue catalogue, QualityAnswers answers, Wording wording, String month) {
  private static final int MOST_ROWS = 40;
  private static final List<BigDecimal> BOUNDS =
      List.of(new BigDecimal("0.8"), new BigDecimal("0.95"), BigDecimal.ONE);

  private record Spot(String unit, String dataset) {}

  private record Ward(QualityUnit unit, long absent, long late, BigDecimal lowest) {
    static final Comparator<Ward> WORST_FIRST =
        Comparator.comparingLong(Ward::absent)
            .thenComparingLong(Ward::late)
            .reversed()
            .thenComparing(Ward::lowest)
            .thenComparing(ward -> ward.unit().code());
  }

  HeatView view() {
    QualityQuestion wards =
        new QualityQuestion(
            Optional.empty(),
            Optional.empty(),
            Optional.of("ward"),
            Optional.of(month).filter(text -> !text.isEmpty()),
            Optional.empty());
    List<QualityRow> rows = answers.values(wards);
    Map<Spot, QualityRow> lowest = lowest(rows);
    Set<Spot> withheld = withheld(rows);
    Map<Spot, ReportingRow> duties = new HashMap<>();
    answers.reporting(wards).forEach(r -> duties.put(new Spot(r.unit().code(), r.dataset()), r));
    List<DatasetContract> columns =
        catalogue.datasets().values().stream()
            .filter(c -> lowest.keySet().stream().anyMatch(spot -> spot.dataset().equals(c.id())))
            .toList();
    List<Ward> all = wards(lowest, duties);
    return new HeatView(
        columns.stream().map(this::column).toList(),
        all.stream()
            .limit(MOST_ROWS)
            .map(ward -> row(ward, columns, lowest, withheld, duties))
            .toList(),
        all.size());
  }

  private static BigDecimal value(QualityRow row) {
    return row.sums().flatMap(Sums::value).orElseThrow();
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

  private Cell withheldCell() {
    return new Cell("none", wording.of("withheld"), wording.of("withheld.why"), Figure.NONE);
  }

  private static List<Ward> wards(Map<Spot, QualityRow> lowest, Map<Spot, ReportingRow> duties) {
    Map<String, QualityUnit> units = new TreeMap<>();
    lowest.values().forEach(row -> units.put(row.unit().code(), row.unit()));
    duties.values().forEach(row -> units.put(row.unit().code(), row.unit()));
    List<Ward> wards = new ArrayList<>();
    for (QualityUnit unit : units.values()) {
      List<ReportingRow> own =
          duties.values().stream().filter(r -> r.unit().code().equals(unit.code())).toList();
      wards.add(
          new Ward(
              unit,
              own.stream().filter(r -> r.actual() == 0).count(),
              own.stream().filter(QualityHeat::isLate).count(),
              lowest.entrySet().stream()
                  .filter(entry -> entry.getKey().unit().equals(unit.code()))
                  .map(entry -> value(entry.getValue()))
                  .min(Comparator.naturalOrder())
                  .orElse(BigDecimal.ONE)));
    }
    return wards.stream().sorted(Ward.WORST_FIRST).toList();
  }

  private static boolean isLate(ReportingRow row) {
    return row.actual() > 0 && row.onTime() < row.actual();
  }

  private HeatView.Column column(DatasetContract contract) {
    return new HeatView.Column(
        contract.id(),
        "/chat-luong?month=%s&dataset=%s".formatted(month, contract.id()),
        wording.of(contract.name()));
  }

  private HeatView.Row row(
      Ward ward,
      List<DatasetContract> columns,
      Map<Spot, QualityRow> lowest,
      Set<Spot> withheld,
      Map<Spot, ReportingRow> duties) {
    return new HeatView.Row(
        ward.unit().code(),
        "/units/" + ward.unit().code(),
        ward.unit().name(),
        wording.of("heat.trouble", ward.absent(), ward.late(), share(ward.lowest())),
        columns.stream()
            .map(column -> new Spot(ward.unit().code(), column.id()))
            .map(
                s ->
                    withheld.contains(s)
                        ? withheldCell()
                        : cell(
                            Optional.ofNullable(duties.get(s)), Optional.ofNullable(lowest.get(s))))
            .toList());
  }

  private String share(BigDecimal value) {
    return wording.numbers().figure(Measure.PERCENT, value);
  }

  private Cell cell(Optional<ReportingRow> duty, Optional<QualityRow> row) {
    if (duty.filter(r -> r.actual() == 0).isPresent()) {
      return new Cell("absent", wording.of("heat.absent"), wording.of("heat.absent"), Figure.NONE);
    }
    if (row.isEmpty()) {
      return new Cell("none", "", wording.of("nothing"), Figure.NONE);
    }
    BigDecimal value = value(row.get());
    boolean late = duty.filter(QualityHeat::isLate).isPresent();
    String text = late ? share(value) + " " + wording.of("heat.late") : share(value);
    return new Cell(
        "h" + (1 + BOUNDS.stream().filter(b -> value.compareTo(b) >= 0).count()),
        text,
        wording.of(row.get().measure().label()) + ": " + share(value),
        Figure.of(share(value), value));
  }
}
