package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.dashboard.chart.HexLayout;
import vn.thuocdo.dashboard.chart.HexLayouts;
import vn.thuocdo.dashboard.chart.OutlineLayout;
import vn.thuocdo.dashboard.web.live.LiveOutlines;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.WardMap.Drawing;
import vn.thuocdo.dashboard.web.view.WardMap.End;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.Units;

/**
 * Draws the wards of a province: as a honeycomb, or in their outlines when an administrator has
 * imported some and the reader asks for them.
 *
 * @param wanted what the reader asks for: {@link #OUTLINES}, or hexagons
 */
public record WardMaps(
    HexLayouts layouts, LiveOutlines outlines, Units units, Wording wording, String wanted) {
  /** Parameter of an address that chooses the drawing. */
  public static final String PARAMETER = "map";

  /** Its value for outlines. */
  public static final String OUTLINES = "outlines";

  private static final int ENDS = 5;
  private static final int FEWEST = 2;

  /**
   * The map of one indicator; empty when fewer than two wards have figures.
   *
   * @param wards all wards of one province in one period
   * @param focus code of the unit the page is about
   * @param address of the page without the choice of the drawing
   */
  public Optional<WardMap> of(
      Indicator indicator, List<ValueRow> wards, String focus, String address) {
    List<ValueRow> measured =
        wards.stream().filter(row -> row.measurement().value().isPresent()).toList();
    if (measured.size() < FEWEST) {
      return Optional.empty();
    }
    MapScale scale = MapScale.of(indicator, measured, wording);
    Optional<OutlineLayout> outline = outlines.of(wards.get(0).place().provinceCode());
    Drawing drawing = draw(wards, focus, scale, outline.filter(o -> wanted.equals(OUTLINES)));
    Comparator<ValueRow> worst = Comparator.comparing(WardMaps::value);
    worst = indicator.direction() == Direction.LOWER ? worst.reversed() : worst;
    String name = wording.of(indicator.name());
    return Optional.of(
        new WardMap(
            wording.of(
                drawing.outlines() ? "map.label.outlines" : "map.label",
                name,
                drawing.tiles().size()),
            outline.isPresent() ? views(address, drawing.outlines()) : List.of(),
            drawing,
            scale.legend(drawing.tiles()),
            ends(scale, measured, worst),
            ends(scale, measured, worst.reversed()),
            picture(indicator, wards.get(0), drawing),
            "/api/v1/values?indicator=%s&unit=%s&level=ward&period=%s&format=csv"
                .formatted(
                    indicator.id(), wards.get(0).place().provinceCode(), wards.get(0).period())));
  }

  private static String picture(Indicator indicator, ValueRow ward, Drawing drawing) {
    return "/indicators/%s/charts/map.svg?unit=%s&period=%s%s"
        .formatted(
            indicator.id(),
            ward.place().provinceCode(),
            ward.period(),
            drawing.outlines() ? "&" + PARAMETER + "=" + OUTLINES : "");
  }

  private Drawing draw(
      List<ValueRow> wards, String focus, MapScale scale, Optional<OutlineLayout> outline) {
    return outline
        .map(layout -> new OutlineTiles(layout, scale, units).draw(wards, focus))
        .orElseGet(
            () -> {
              HexLayout layout = layouts.of(wards.stream().map(this::point).toList());
              return new HexTiles(layout, scale, units).draw(wards, focus);
            });
  }

  private List<WardMap.View> views(String address, boolean outlined) {
    return List.of(
        new WardMap.View(address + "#ban-do", wording.of("map.tiles"), !outlined),
        new WardMap.View(
            address + "&" + PARAMETER + "=" + OUTLINES + "#ban-do",
            wording.of("map.outlines"),
            outlined));
  }

  private static BigDecimal value(ValueRow row) {
    return row.measurement().value().orElseThrow();
  }

  private HexLayout.Point point(ValueRow row) {
    Unit unit = units.load(row.place().code());
    return new HexLayout.Point(unit.code(), unit.lon(), unit.lat());
  }

  static String href(ValueRow row) {
    return "/units/%s?period=%s".formatted(row.place().code(), row.period());
  }

  private List<End> ends(MapScale scale, List<ValueRow> measured, Comparator<ValueRow> order) {
    ValueRow last = measured.stream().max(order).orElseThrow();
    return measured.stream()
        .filter(row -> order.compare(row, last) < 0)
        .sorted(order.thenComparing(row -> row.place().code()))
        .limit(Math.min(ENDS, measured.size() / 2))
        .map(row -> new End(href(row), row.place().name(), scale.figure(row)))
        .toList();
  }
}
