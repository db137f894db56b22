package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.quality.QualityRow;
import vn.thuocdo.analytics.quality.ReportingRow;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.HeatSpots.Spot;
import vn.thuocdo.dashboard.web.view.HeatView.Cell;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** Writes the heat map of data quality: each cell the lowest of the six measures. */
record QualityHeat(Catalogue catalogue, QualityAnswers answers, Wording wording, String month) {
  private static final int MOST_ROWS = 40;
  private static final List<BigDecimal> BOUNDS =
      List.of(new BigDecimal("0.8"), new BigDecimal("0.95"), BigDecimal.ONE);

  HeatView view() {
    HeatSpots spots = HeatSpots.of(answers, Optional.of(month).filter(text -> !text.isEmpty()));
    Set<String> datasets = spots.datasets();
    List<DatasetContract> columns =
        catalogue.datasets().values().stream().filter(c -> datasets.contains(c.id())).toList();
    List<HeatSpots.Ward> wards = spots.wards();
    return new HeatView(
        columns.stream().map(this::column).toList(),
        wards.stream().limit(MOST_ROWS).map(ward -> row(ward, columns, spots)).toList(),
        wards.size());
  }

  private HeatView.Column column(DatasetContract contract) {
    return new HeatView.Column(
        contract.id(),
        "/chat-luong?month=%s&dataset=%s".formatted(month, contract.id()),
        wording.of(contract.name()));
  }

  private HeatView.Row row(HeatSpots.Ward ward, List<DatasetContract> columns, HeatSpots spots) {
    return new HeatView.Row(
        ward.unit().code(),
        "/units/" + ward.unit().code(),
        ward.unit().name(),
        standing(ward),
        columns.stream()
            .map(column -> cell(new Spot(ward.unit().code(), column.id()), spots))
            .toList());
  }

  private String standing(HeatSpots.Ward ward) {
    String owed = wording.of("heat.owed", ward.absent(), ward.late());
    return ward.lowest().map(lowest -> wording.of("heat.lowest", owed, share(lowest))).orElse(owed);
  }

  private String share(BigDecimal value) {
    return wording.numbers().figure(Measure.PERCENT, value);
  }

  private Cell cell(Spot spot, HeatSpots spots) {
    return spots.withheld().contains(spot)
        ? new Cell("none", wording.of("withheld"), wording.of("withheld.why"), Figure.NONE)
        : cell(
            Optional.ofNullable(spots.duties().get(spot)),
            Optional.ofNullable(spots.lowest().get(spot)));
  }

  private Cell cell(Optional<ReportingRow> duty, Optional<QualityRow> row) {
    if (duty.filter(r -> r.actual() == 0).isPresent()) {
      return new Cell("absent", wording.of("heat.absent"), wording.of("heat.absent"), Figure.NONE);
    }
    if (row.isEmpty()) {
      return new Cell("none", "", wording.of("nothing"), Figure.NONE);
    }
    BigDecimal value = HeatSpots.value(row.get());
    boolean late = duty.filter(HeatSpots::isLate).isPresent();
    String text = late ? share(value) + " " + wording.of("heat.late") : share(value);
    return new Cell(
        "h" + (1 + BOUNDS.stream().filter(b -> value.compareTo(b) >= 0).count()),
        text,
        wording.of(row.get().measure().label()) + ": " + share(value),
        Figure.of(share(value), value));
  }
}
