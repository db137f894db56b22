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

  private final Catalogue catalogue;
  private final Lists lists;

  public TasksResource(Catalogue catalogue, Lists lists) {
    this.catalogue = catalogue;
    this.lists = lists;
  }

  /** Tasks of one plan, or of all. */
  public void list(Context context) {
    lists.answer(context, request -> tasks(request.query().text("plan")), "plan");
  }

  private Table tasks(Optional<String> plan) {
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
        task.printedDeadline(),
        task.product(),
        task.role());
  }
}
