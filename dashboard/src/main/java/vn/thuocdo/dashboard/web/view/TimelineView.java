package vn.thuocdo.dashboard.web.view;

import java.util.List;
import vn.thuocdo.dashboard.chart.Timeline;

/**
 * Dated tasks over time.
 *
 * @param finding what it shows, as its title
 * @param undated how many tasks the plan gives no date, in words; empty text for none
 * @param picture address of the same as a picture of its own
 */
public record TimelineView(
    String finding,
    Timeline drawing,
    List<String> months,
    String label,
    String undated,
    String picture) {
  public TimelineView {
    months = List.copyOf(months);
  }
}
