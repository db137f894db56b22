package vn.thuocdo.dashboard.web.task;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.web.view.Figure;
import vn.thuocdo.dashboard.web.view.Pick;
import vn.thuocdo.dashboard.web.view.Status;
import vn.thuocdo.dashboard.web.view.TimelineView;
import vn.thuocdo.dashboard.web.view.WatchedGoals.Watched;

/**
 * The tasks of a plan by lead agency, the most overdue first.
 *
 * @param day on which they are looked at, as forms have it
 * @param timeline dated tasks by lead agency; empty without any
 * @param models how the pilot models of the province stand; empty where there are none
 * @param csv address of the same as CSV
 */
public record TasksView(
    String kicker,
    String finding,
    List<Pick> plans,
    String day,
    List<Count> counts,
    List<Agency> agencies,
    Optional<TimelineView> timeline,
    Optional<Models> models,
    String csv) {
  public TasksView {
    plans = List.copyOf(plans);
    counts = List.copyOf(counts);
    agencies = List.copyOf(agencies);
  }

  /** The pilot models in a sentence, and where they are listed. */
  public record Models(String href, String words) {}

  /** How many tasks stand in time like this. */
  public record Count(Status status, long number) {}

  /**
   * An agency, what it leads and what it answers for.
   *
   * @param inTime share done in time of the tasks due
   */
  public record Agency(
      String id,
      String name,
      long tasks,
      long due,
      long overdue,
      long done,
      Figure inTime,
      List<Line> lines,
      List<Watched> goals) {
    public Agency {
      lines = List.copyOf(lines);
      goals = List.copyOf(goals);
    }
  }

  /**
   * A task in the words of the plan.
   *
   * @param lateness how it stands in time
   * @param printed the deadline as the plan prints it
   * @param due the day that decides; empty text when the plan gives none
   * @param late words on how late it is; empty text when it is not
   * @param progress what the last update says, with its day
   */
  public record Line(
      String id,
      String number,
      String words,
      String lead,
      String coordinating,
      String product,
      String printed,
      String due,
      Status lateness,
      long days,
      String late,
      String progress) {}
}
