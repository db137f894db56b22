package vn.thuocdo.dashboard.web.view;

import java.util.List;

/**
 * Requests for explanations.
 *
 * @param mayAsk true when the reader may ask
 * @param csrf what forms send along; empty without a session
 * @param goals goals that may be asked about
 * @param units units that may be asked
 * @param groups those that need attention first
 */
public record ExplanationsView(
    String finding,
    boolean mayAsk,
    String csrf,
    List<Choice> goals,
    List<Choice> units,
    String period,
    List<Group> groups) {
  public ExplanationsView {
    goals = List.copyOf(goals);
    units = List.copyOf(units);
    groups = List.copyOf(groups);
  }

  /** Requests that stand alike; none of them is empty. */
  public record Group(String heading, List<RequestLine> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /** Something to choose. */
  public record Choice(String value, String name, boolean chosen) {}
}
