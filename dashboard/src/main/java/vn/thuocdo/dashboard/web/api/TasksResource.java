package vn.thuocdo.dashboard.web.api;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.plan.PlanTask;

/** {@code GET /tasks}: what plans tell agencies to do, in the documents' own words. */
public final class TasksResource {
  private static final List<String> COLUMNS =
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
          "role");

  private final Lists lists;

  public TasksResource(Lists lists) {
    this.lists = lists;
  }

  /** Tasks of one plan, or of all. */
  public void list(Context context) {
    lists.answer(
        context, request -> tasks(request.catalogue(), request.query().text("plan")), "plan");
  }

  private static Table tasks(Catalogue catalogue, Optional<String> plan) {
    plan.ifPresent(catalogue::plan);
    return new Table(
        COLUMNS,
        catalogue.tasks().stream()
            .filter(task -> plan.isEmpty() || plan.get().equals(task.planId()))
            .map(TasksResource::cells)
            .toList());
  }

  private static List<Object> cells(PlanTask task) {
    return Arrays.asList(
        task.id(),
        task.planId(),
        task.group(),
        task.number(),
        task.words(),
        task.lead(),
        String.join(";", task.leadAgencies()),
        task.coordinating(),
        task.deadline(),
        task.product(),
        task.role());
  }
}
