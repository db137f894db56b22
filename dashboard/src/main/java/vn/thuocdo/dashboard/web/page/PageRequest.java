package vn.thuocdo.dashboard.web.page;

import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.dashboard.chart.HexLayouts;
import vn.thuocdo.dashboard.web.http.Palette;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.StyleSheet;
import vn.thuocdo.dashboard.web.live.LiveOutlines;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.WardMaps;
import vn.thuocdo.data.catalogue.Catalogue;

/**
 * What a page is made from; all of it from one snapshot.
 *
 * @param catalogue what there is for whoever asks
 */
public record PageRequest(
    Answers answers, Query query, Wording wording, Catalogue catalogue, Layouts layouts) {

  /** Where wards lie on maps. */
  public record Layouts(HexLayouts hexes, LiveOutlines outlines) {}

  /** Draws maps the way the reader asks for. */
  public WardMaps maps() {
    return new WardMaps(
        layouts.hexes(),
        layouts.outlines(),
        catalogue.units(),
        wording,
        query.text(WardMaps.PARAMETER).orElse(""));
  }

  /** One line on where figures come from; empty text before the first computation. */
  public String source() {
    return Frames.source(answers, wording).orElse("");
  }

  /** Rules of a picture in the colours that the reader asks for. */
  public String pictureStyle() {
    return StyleSheet.ofPicture(query.text("theme").map(Palette::of).orElse(Palette.LIGHT));
  }
}
