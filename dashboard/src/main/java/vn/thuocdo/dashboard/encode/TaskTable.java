package vn.thuocdo.dashboard.encode;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thuocdo.analytics.statement.TaskUpdate;
import vn.thuocdo.analytics.task.AgencyTasks;
import vn.thuocdo.analytics.task.TaskRow;
import vn.thuocdo.data.plan.PlanTask;

/** Tasks, and their counts by agency, as tables. */
public final class TaskTable {
  private static final List<String> TASKS =
      List.of(
          "task_id",
          "plan_id",
          "group",
          "number",
          "task",
          "lead",
          "lead_agencies",
          "coordinating",
          "deadline",
          "product",
          "role",
          "deadline_kind",
          "due_days",
          "status",
          "percent",
          "updated_on",
          "lateness",
          "days_late",
          "status_words");

  private static final List<String> AGENCIES =
      List.of("agency_id", "tasks", "dated", "due", "done", "done_late", "overdue", "in_time_rate");

  private TaskTable() {}

  /** One row per task. */
  public static Table of(List<TaskRow> rows, Locale locale) {
    return new Table(TASKS, rows.stream().map(row -> cells(row, locale)).toList());
  }

  private static List<Object> cells(TaskRow row, Locale locale) {
    PlanTask task = row.task();
    return Arrays.asList(
        task.id(),
        task.planId(),
        task.group(),
        task.number(),
        task.words(),
        task.lead(),
        String.join(";", task.leadAgencies()),
        task.coordinating(),
        task.printedDeadline(),
        task.product(),
        task.role(),
        task.deadline().kind(),
        task.deadline().dueDays().stream().map(LocalDate::toString).collect(joining(";")),
        row.status().id(),
        row.last().flatMap(TaskUpdate::percent).orElse(null),
        row.last().map(update -> update.updatedOn().toString()).orElse(null),
        row.lateness().kind().id(),
        row.lateness().days(),
        row.status().words().in(locale));
  }

  /** One row per agency; {@code in_time_rate} is the share done in time of the tasks due. */
  public static Table ofAgencies(List<AgencyTasks> rows) {
    return new Table(AGENCIES, rows.stream().map(TaskTable::cells).toList());
  }

  private static List<Object> cells(AgencyTasks row) {
    return Arrays.asList(
        row.agencyId(),
        row.tasks(),
        row.dated(),
        row.due(),
        row.done(),
        row.doneLate(),
        row.overdue(),
        row.inTime().value().orElse(null));
  }
}
