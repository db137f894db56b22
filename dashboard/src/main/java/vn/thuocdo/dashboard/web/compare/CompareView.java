package vn.thuocdo.dashboard.web.compare;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.chart.Dumbbell;
import vn.thuocdo.dashboard.web.view.Figure;
import vn.thuocdo.dashboard.web.view.Pick;

/**
 * Two sides next to each other.
 *
 * @param swap address of the same comparison the other way round
 * @param caution how many of the clear differences chance alone would make; empty without tests
 * @param csv address of the same as CSV
 */
public record CompareView(
    String finding,
    SideView first,
    SideView second,
    String swap,
    List<Line> lines,
    String caution,
    String csv) {
  public CompareView {
    lines = List.copyOf(lines);
  }

  /**
   * A side and what can be chosen for it.
   *
   * @param suffix of its parameters: empty text for the first side, {@code 2} for the second
   * @param href address of the unit's page
   */
  public record SideView(
      String letter,
      String suffix,
      String name,
      String label,
      String href,
      List<Pick.Group> units,
      List<Pick.Group> periods,
      List<Pick> states) {
    public SideView {
      units = List.copyOf(units);
      periods = List.copyOf(periods);
      states = List.copyOf(states);
    }
  }

  /**
   * One indicator.
   *
   * @param tone {@code good} or {@code bad} for the first side when the difference is clear
   * @param kind what can be said about the difference: {@code clear}, {@code unclear}, ...
   * @param verdict the same in words
   * @param interval of the difference, in words; empty text without one
   */
  public record Line(
      String indicatorId,
      String name,
      Cell first,
      Cell second,
      Figure difference,
      String tone,
      String kind,
      String verdict,
      String interval,
      Optional<Dumbbell> drawing,
      String drawingLabel) {}

  /**
   * A figure of one side.
   *
   * @param note its interval, or why it is missing
   */
  public record Cell(String href, Figure value, String note) {}
}
