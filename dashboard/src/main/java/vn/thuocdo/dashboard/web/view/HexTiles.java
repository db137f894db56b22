package vn.thuocdo.dashboard.web.view;

import java.util.Comparator;
import java.util.List;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.dashboard.chart.HexLayout;
import vn.thuocdo.dashboard.web.view.WardMap.Drawing;
import vn.thuocdo.dashboard.web.view.WardMap.Frame;
import vn.thuocdo.dashboard.web.view.WardMap.Tile;
import vn.thuocdo.data.unit.Units;

/** Draws wards as hexagons of one size. */
record HexTiles(HexLayout layout, MapScale scale, Units units) {
  private static final double CELL = 36;
  private static final double MARGIN = 22;

  Drawing draw(List<ValueRow> wards, String focus) {
    List<Tile> tiles =
        wards.stream()
            .filter(row -> layout.cells().containsKey(row.place().code()))
            .map(row -> tile(row, focus))
            .sorted(Comparator.comparing(Tile::y).thenComparing(Tile::x))
            .toList();
    return new Drawing(
        false,
        (int) Math.ceil((layout.columns() - 0.5) * CELL + 2 * MARGIN),
        (int) Math.ceil((layout.rows() - 1) * CELL * HexLayout.ROW + 2 * MARGIN),
        tiles,
        layout.apart().stream().map(this::frame).toList());
  }

  private Tile tile(ValueRow row, String focus) {
    HexLayout.Cell cell = layout.cells().get(row.place().code());
    return new Tile(
        row.place().code(),
        WardMaps.href(row),
        scale.kind(row.measurement()),
        row.place().code().equals(focus),
        round(MARGIN + cell.x() * CELL),
        round(MARGIN + cell.y() * CELL),
        "",
        scale.text(row.measurement()),
        scale.label(row),
        scale.figure(row));
  }

  private Frame frame(String code) {
    HexLayout.Cell cell = layout.cells().get(code);
    return new Frame(
        round(cell.x() * CELL + 1),
        round(cell.y() * CELL + 1),
        2 * MARGIN - 2,
        2 * MARGIN - 2,
        units.load(code).name());
  }

  private static double round(double coordinate) {
    return Math.round(coordinate * 10) / 10.0;
  }
}
