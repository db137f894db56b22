package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.dashboard.chart.HexLayout;
import vn.thuocdo.dashboard.chart.HexLayouts;
import vn.thuocdo.dashboard.chart.Steps;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.TileMap.End;
import vn.thuocdo.dashboard.web.view.TileMap.Tile;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.Units;

/** Draws the wards of a province as a honeycomb. */
public record TileMaps(HexLayouts layouts, Units units, Wording wording) {
  private static final double CELL = 36;
  private static final double MARGIN = 22;
  private static final int ENDS = 5;
  private static final int FEWEST = 2;

  /**
   * The map of one indicator; empty when fewer than two wards have figures.
   *
   * @param wards all wards of one province in one period
   * @param focus code of the unit the page is about
   */
  public Optional<TileMap> of(
      Indicator indicator, Period period, List<ValueRow> wards, String focus) {
    List<ValueRow> measured =
        wards.stream().filter(row -> row.measurement().value().isPresent()).toList();
    if (measured.size() < FEWEST) {
      return Optional.empty();
    }
    Steps steps =
        Steps.of(
            measured.stream().map(TileMaps::value).toList(), indicator.unit() == Measure.PERCENT);
    HexLayout layout = layouts.of(wards.stream().map(this::point).toList());
    List<Tile> tiles =
        wards.stream()
            .filter(row -> layout.cells().containsKey(row.place().code()))
            .map(row -> tile(indicator, period, row, steps, layout, focus))
            .sorted(Comparator.comparing(Tile::y).thenComparing(Tile::x))
            .toList();
    Comparator<ValueRow> worst = Comparator.comparing(TileMaps::value);
    worst = indicator.direction() == Direction.LOWER ? worst.reversed() : worst;
    return Optional.of(
        new TileMap(
            wording.of("map.heading", wording.of(indicator.name())),
            wording.of("map.label", wording.of(indicator.name()), tiles.size()),
            (int) Math.ceil((layout.columns() - 0.5) * CELL + 2 * MARGIN),
            (int) Math.ceil((layout.rows() - 1) * CELL * HexLayout.ROW + 2 * MARGIN),
            tiles,
            layout.apart().stream().map(code -> frame(layout, code)).toList(),
            legend(indicator, steps, tiles),
            ends(indicator, period, measured, worst),
            ends(indicator, period, measured, worst.reversed())));
  }

  private static BigDecimal value(ValueRow row) {
    return row.measurement().value().orElseThrow();
  }

  private HexLayout.Point point(ValueRow row) {
    var unit = units.load(row.place().code());
    return new HexLayout.Point(unit.code(), unit.lon(), unit.lat());
  }

  private Tile tile(
      Indicator indicator,
      Period period,
      ValueRow row,
      Steps steps,
      HexLayout layout,
      String focus) {
    HexLayout.Cell cell = layout.cells().get(row.place().code());
    Figure figure = figure(indicator, row);
    String said = figure.isPresent() ? figure.text() : Reasons.of(row.measurement(), wording);
    return new Tile(
        row.place().code(),
        href(row, period),
        kind(row.measurement(), steps),
        row.place().code().equals(focus),
        round(MARGIN + cell.x() * CELL),
        round(MARGIN + cell.y() * CELL),
        text(indicator, row.measurement(), steps),
        row.place().name() + ": " + said,
        figure);
  }

  private static double round(double coordinate) {
    return Math.round(coordinate * 10) / 10.0;
  }

  private Figure figure(Indicator indicator, ValueRow row) {
    return Figure.of(row.measurement(), v -> wording.numbers().figure(indicator.unit(), v));
  }

  private static String href(ValueRow row, Period period) {
    return "/units/%s?period=%s".formatted(row.place().code(), period);
  }

  private static String kind(Measurement measurement, Steps steps) {
    if (measurement instanceof Measurement.Suppressed) {
      return "withheld";
    }
    return measurement.value().map(value -> "q" + steps.of(value)).orElse("missing");
  }

  /** Whole percent, rounded down so that only the whole is 100; of other figures the step. */
  private static String text(Indicator indicator, Measurement measurement, Steps steps) {
    if (measurement.value().isEmpty()) {
      return measurement instanceof Measurement.Suppressed ? "" : "–";
    }
    BigDecimal value = measurement.value().get();
    return indicator.unit() == Measure.PERCENT
        ? value.movePointRight(2).setScale(0, RoundingMode.FLOOR).toPlainString()
        : String.valueOf(steps.of(value));
  }

  private TileMap.Frame frame(HexLayout layout, String code) {
    HexLayout.Cell cell = layout.cells().get(code);
    return new TileMap.Frame(
        round(MARGIN + cell.x() * CELL - MARGIN + 1),
        round(MARGIN + cell.y() * CELL - MARGIN + 1),
        2 * MARGIN - 2,
        2 * MARGIN - 2,
        units.load(code).name());
  }

  private List<TileMap.Key> legend(Indicator indicator, Steps steps, List<Tile> tiles) {
    List<BigDecimal> bounds = steps.bounds();
    TreeSet<String> kinds = new TreeSet<>(tiles.stream().map(Tile::kind).toList());
    List<TileMap.Key> legend = new ArrayList<>();
    for (int step = 1; step <= Steps.COUNT; step++) {
      legend.add(
          new TileMap.Key(
              "q" + step,
              String.valueOf(step),
              wording.of(
                  "map.range",
                  wording.numbers().target(indicator.unit(), bounds.get(step - 1)),
                  wording.numbers().target(indicator.unit(), bounds.get(step)))));
    }
    if (kinds.contains("missing")) {
      legend.add(new TileMap.Key("missing", "–", wording.of("nothing")));
    }
    if (kinds.contains("withheld")) {
      legend.add(new TileMap.Key("withheld", "", wording.of("withheld.why")));
    }
    return legend;
  }

  private List<End> ends(
      Indicator indicator, Period period, List<ValueRow> measured, Comparator<ValueRow> order) {
    ValueRow last = measured.stream().max(order).orElseThrow();
    return measured.stream()
        .filter(row -> order.compare(row, last) < 0)
        .sorted(order.thenComparing(row -> row.place().code()))
        .limit(Math.min(ENDS, measured.size() / 2))
        .map(row -> new End(href(row, period), row.place().name(), figure(indicator, row)))
        .toList();
  }
}
