package vn.thuocdo.dashboard.web.view;

import java.util.List;

/**
 * Requests for explanations.
 *
 * @param mayAsk true when the reader may ask
 * @param csrf what forms send along; empty without a session
 * @param goals goals that may be asked about
 * @param units units that may be asked
 */
public record ExplanationsView(
    String finding,
    boolean mayAsk,
    String csrf,
    List<Choice> goals,
    List<Choice> units,
    String period,
    List<Line> lines) {
  public ExplanationsView {
    goals = List.copyOf(goals);
    units = List.copyOf(units);
    lines = List.copyOf(lines);
  }

  /** Something to choose. */
  public record Choice(String value, String name, boolean chosen) {}

  /**
   * One request.
   *
   * @param state {@code overdue}, {@code open} or {@code answered}
   * @param mayAnswer true when the reader may answer it now
   */
  public record Line(
      long id,
      String state,
      String stateWords,
      String goal,
      String unit,
      String href,
      String period,
      String question,
      String asked,
      String due,
      boolean mayAnswer,
      String cause,
      String measures,
      String until,
      String answered) {}
}
