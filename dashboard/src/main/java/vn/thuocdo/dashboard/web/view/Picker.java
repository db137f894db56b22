package vn.thuocdo.dashboard.web.view;

import java.util.List;

/**
 * The lists on top of a page that choose what it shows.
 *
 * @param action where the choice is sent
 * @param plan chosen before, sent along unseen; empty when {@code plans} is shown or none matters
 */
public record Picker(
    String action,
    String plan,
    List<Pick> plans,
    List<Pick.Group> units,
    List<Pick.Group> periods) {
  public Picker {
    plans = List.copyOf(plans);
    units = List.copyOf(units);
    periods = List.copyOf(periods);
  }
}
