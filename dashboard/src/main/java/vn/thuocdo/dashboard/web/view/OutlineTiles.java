package vn.thuocdo.dashboard.web.view;

import java.util.List;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.dashboard.chart.OutlineLayout;
import vn.thuocdo.dashboard.web.view.WardMap.Drawing;
import vn.thuocdo.dashboard.web.view.WardMap.Frame;
import vn.thuocdo.dashboard.web.view.WardMap.Tile;
import vn.thuocdo.data.unit.Units;

/** Draws wards in their own outlines. */
record OutlineTiles(OutlineLayout layout, MapScale scale, Units units) {

  Drawing draw(List<ValueRow> wards, String focus) {
    return new Drawing(
        true,
        OutlineLayout.WIDTH,
        layout.height(),
        wards.stream()
            .filter(row -> layout.places().containsKey(row.place().code()))
            .map(row -> tile(row, focus))
            .toList(),
        layout.insets().stream()
            .filter(inset -> units.find(inset.code()).isPresent())
            .map(
                inset ->
                    new Frame(
                        inset.x(),
                        inset.y(),
                        OutlineLayout.INSET,
                        OutlineLayout.INSET,
                        units.load(inset.code()).name()))
            .toList());
  }

  private Tile tile(ValueRow row, String focus) {
    OutlineLayout.Placed place = layout.places().get(row.place().code());
    return new Tile(
        row.place().code(),
        WardMaps.href(row),
        scale.kind(row.measurement()),
        row.place().code().equals(focus),
        place.x(),
        place.y(),
        place.path(),
        place.roomy() ? scale.text(row.measurement()) : "",
        scale.label(row),
        scale.figure(row));
  }
}
