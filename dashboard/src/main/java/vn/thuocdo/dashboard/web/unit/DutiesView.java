package vn.thuocdo.dashboard.web.unit;

import java.util.List;
import vn.thuocdo.dashboard.web.view.Figure;
import vn.thuocdo.dashboard.web.view.Status;

/**
 * What a ward owes: data every month, levels assigned to it, tasks given to wards.
 *
 * @param months of the reporting record, oldest first
 * @param reports one line per dataset that is owed; empty when the reader may not see it
 * @param tasks most overdue first
 */
public record DutiesView(
    List<String> months, List<Report> reports, List<Assigned> assigned, List<Task> tasks) {
  public DutiesView {
    months = List.copyOf(months);
    reports = List.copyOf(reports);
    assigned = List.copyOf(assigned);
    tasks = List.copyOf(tasks);
  }

  /** The months of a dataset and the lowest of its measures of quality in the newest month. */
  public record Report(
      String href, String name, List<Month> months, Figure lowest, String measure) {}

  /**
   * How a month was reported: {@code on_time}, {@code late}, {@code absent}, {@code running} or
   * nothing.
   */
  public record Month(String kind, String words) {}

  /** A level that was assigned to the unit. */
  public record Assigned(String href, String goal, Figure level, String due, Figure value) {}

  /** A task that the plan gives to all wards. */
  public record Task(String id, String words, Status lateness, String due) {}
}
