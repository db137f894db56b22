package vn.thuocdo.dashboard.web.unit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.dashboard.chart.Steps;
import vn.thuocdo.dashboard.chart.StripPlot;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.unit.NeighbourhoodsView.Line;
import vn.thuocdo.dashboard.web.unit.NeighbourhoodsView.Strip;
import vn.thuocdo.dashboard.web.view.Figure;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.unit.Units;

/** Writes the neighbourhoods of a ward side by side. */
record NeighbourhoodsWriter(UnitAnswers unit, Wording wording) {
  private static final int MOST_COLUMNS = 6;
  private static final int WIDTH = 360;

  /** The section; empty without neighbourhoods. */
  Optional<NeighbourhoodsView> view(List<UnitStanding> standings) {
    List<UnitStanding> columns =
        standings.stream()
            .filter(standing -> !told(standing).isEmpty())
            .limit(MOST_COLUMNS)
            .toList();
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NeighbourhoodsView(
                columns.stream().flatMap(column -> strip(column).stream()).toList(),
                columns.stream().map(c -> new UnitView.Link(href(c), name(c))).toList(),
                lines(columns)));
  }

  /** Neighbourhoods with a figure, or one that is not shown. */
  private List<ValueRow> told(UnitStanding standing) {
    return unit.below().getOrDefault(standing.indicator().id(), List.of()).stream()
        .filter(row -> !(row.measurement() instanceof Measurement.Missing))
        .toList();
  }

  private String href(UnitStanding standing) {
    return "/indicators/%s?unit=%s&period=%s"
        .formatted(standing.indicator().id(), unit.place().code(), unit.period());
  }

  private String name(UnitStanding standing) {
    return wording.of(standing.indicator().name());
  }

  private String href(Place place) {
    return "/units/%s?period=%s".formatted(place.code(), unit.period());
  }

  private List<Line> lines(List<UnitStanding> columns) {
    Map<String, Place> places = new LinkedHashMap<>();
    columns.forEach(c -> told(c).forEach(row -> places.put(row.place().code(), row.place())));
    return places.values().stream()
        .sorted((a, b) -> Units.vietnameseOrder().compare(a.name(), b.name()))
        .map(
            place ->
                new Line(
                    href(place),
                    place.name(),
                    columns.stream().map(column -> figure(column, place)).toList()))
        .toList();
  }

  private Figure figure(UnitStanding column, Place place) {
    return told(column).stream()
        .filter(row -> row.place().code().equals(place.code()))
        .findFirst()
        .map(row -> Figure.of(row.measurement(), v -> written(column, v)))
        .orElse(Figure.NONE);
  }

  private String written(UnitStanding column, BigDecimal value) {
    return wording.numbers().figure(column.indicator().unit(), value);
  }

  /** A strip; empty with fewer than three figures, which a table shows as well. */
  private Optional<Strip> strip(UnitStanding column) {
    List<ValueRow> rows =
        told(column).stream().filter(r -> r.measurement().value().isPresent()).toList();
    if (rows.size() < 3) {
      return Optional.empty();
    }
    List<BigDecimal> figures = rows.stream().map(r -> r.measurement().value().get()).toList();
    StripPlot plot =
        StripPlot.of(
            new StripPlot.Scale(
                WIDTH, Steps.of(figures, column.indicator().unit() == Measure.PERCENT)),
            rows.stream().map(row -> entry(column, row)).toList(),
            List.of(),
            List.of(new StripPlot.Line("own", written(column, column.value()), column.value())),
            bound -> wording.numbers().target(column.indicator().unit(), bound));
    return Optional.of(
        new Strip(href(column), name(column), plot, wording.of("strip.label", rows.size())));
  }

  private StripPlot.Entry entry(UnitStanding column, ValueRow row) {
    BigDecimal figure = row.measurement().value().orElseThrow();
    return new StripPlot.Entry(
        row.place().name() + ": " + written(column, figure), href(row.place()), figure, false);
  }
}
