package vn.thuocdo.dashboard.web.view;

import java.util.List;
import vn.thuocdo.dashboard.chart.Timeline;

/**
 * Dated tasks over time.
 *
 * @param finding what it shows, as its title
 * @param sheets the same for every room, the widest first
 * @param undated how many tasks have no date or were cancelled, in words; empty text for none
 * @param picture address of the same as a picture of its own
 */
public record TimelineView(
    String finding, List<Sheet> sheets, String label, String undated, String picture) {
  public TimelineView {
    sheets = List.copyOf(sheets);
  }

  /**
   * A drawing for one room.
   *
   * @param months names of its ticks
   */
  public record Sheet(Timeline drawing, List<String> months) {
    public Sheet {
      months = List.copyOf(months);
    }
  }

  /** The widest one. */
  public Sheet widest() {
    return sheets.get(0);
  }
}
