package vn.thuocdo.dashboard.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.task.TaskAnswers;
import vn.thuocdo.dashboard.encode.Table;
import vn.thuocdo.dashboard.encode.TaskTable;
import vn.thuocdo.dashboard.web.access.Visit;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.live.LiveAnswers;

/**
 * {@code GET /tasks}: what plans tell agencies to do, and how it stands on {@code day} (default:
 * today). {@code GET /tasks/agencies}: the same counted by lead agency.
 */
public final class TasksResource implements Topic {
  private final LiveAnswers answers;
  private final Clock clock;
  private final Lists lists;

  public TasksResource(LiveAnswers answers, Clock clock, Lists lists) {
    this.answers = answers;
    this.clock = clock;
    this.lists = lists;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Api.ROOT + "/tasks", this::list);
    routes.get(Api.ROOT + "/tasks/agencies", this::agencies);
  }

  /** Tasks of one plan, or of all. */
  private void list(Context context) {
    answer(
        context,
        (tasks, asked) -> TaskTable.of(tasks.tasks(asked.query().text("plan")), asked.locale()));
  }

  /** Counts of tasks, most overdue first. */
  private void agencies(Context context) {
    answer(
        context,
        (tasks, asked) -> TaskTable.ofAgencies(tasks.agencies(asked.query().text("plan"))));
  }

  private void answer(Context context, BiFunction<TaskAnswers, Lists.Asked, Table> rows) {
    Answers now = answers.current(Visit.of(context).released());
    LocalDate today = LocalDate.now(clock);
    lists.answer(
        context,
        Version.of(now).on(today),
        asked -> rows.apply(now.tasks(asked.query().day("day").orElse(today)), asked),
        "plan",
        "day");
  }
}
