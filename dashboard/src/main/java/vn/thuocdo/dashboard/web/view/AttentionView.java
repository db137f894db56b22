package vn.thuocdo.dashboard.web.view;

import java.util.List;

/**
 * Which units and agencies need attention.
 *
 * @param unitsNote how units were chosen
 */
public record AttentionView(List<Line> units, String unitsNote, List<Line> agencies) {
  public AttentionView {
    units = List.copyOf(units);
    agencies = List.copyOf(agencies);
  }

  /** A unit or agency and why. */
  public record Line(String href, String name, String why, long number) {}

  /** True when nobody does. */
  public boolean isEmpty() {
    return units.isEmpty() && agencies.isEmpty();
  }
}
