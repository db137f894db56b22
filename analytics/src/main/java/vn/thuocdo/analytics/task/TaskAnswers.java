package vn.thuocdo.analytics.task;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.statement.Statements;
import vn.thuocdo.analytics.statement.TaskUpdate;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.plan.PlanTask;

/** Tells how tasks of plans stand on a day. */
public record TaskAnswers(Catalogue catalogue, Statements statements, LocalDate day) {

  /** Tasks of one plan, or of all, in the order of the documents; NOT_FOUND for unknown plans. */
  public List<TaskRow> tasks(Optional<String> plan) {
    plan.ifPresent(catalogue::plan);
    return catalogue.tasks().stream()
        .filter(task -> plan.filter(p -> !p.equals(task.planId())).isEmpty())
        .map(this::row)
        .toList();
  }

  private TaskRow row(PlanTask task) {
    List<TaskUpdate> updates = statements.updates(task.id(), day);
    Optional<TaskUpdate> last = updates.stream().reduce((earlier, later) -> later);
    return new TaskRow(
        task,
        last.map(u -> TaskStatus.valueOf(u.status().toUpperCase(Locale.ROOT)))
            .orElse(TaskStatus.NO_UPDATE),
        last,
        Lateness.of(task.deadline(), updates, day));
  }

  /** Tasks by lead agency, most overdue first; a task with several leads counts for each. */
  public List<AgencyTasks> agencies(Optional<String> plan) {
    Map<String, List<TaskRow>> byAgency = new LinkedHashMap<>();
    for (TaskRow row : tasks(plan)) {
      row.task()
          .leadAgencies()
          .forEach(a -> byAgency.computeIfAbsent(a, x -> new java.util.ArrayList<>()).add(row));
    }
    return byAgency.entrySet().stream()
        .map(entry -> AgencyTasks.of(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(AgencyTasks::overdue)
                .thenComparingLong(AgencyTasks::tasks)
                .reversed())
        .toList();
  }
}
