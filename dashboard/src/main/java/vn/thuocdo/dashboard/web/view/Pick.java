package vn.thuocdo.dashboard.web.view;

import java.util.List;

/** One choice of a list. */
public record Pick(String value, String label, boolean selected) {

  /** Choices under a heading; an empty label for none. */
  public record Group(String label, List<Pick> picks) {
    public Group {
      picks = List.copyOf(picks);
    }
  }
}
