package vn.thuocdo.dashboard.web.task;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.page.OverviewPage;
import vn.thuocdo.dashboard.web.page.PageRequest;
import vn.thuocdo.dashboard.web.page.Pages;
import vn.thuocdo.dashboard.web.page.Periods;
import vn.thuocdo.data.catalogue.Catalogue;

/** {@code /nhiem-vu}: what plans tell agencies to do, and how it stands on a day. */
public final class TasksPage implements Topic {
  /** Address. */
  public static final String ADDRESS = "/nhiem-vu";

  private final Pages pages;
  private final Clock clock;

  public TasksPage(Pages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(ADDRESS, this::show);
  }

  /** The page. */
  private void show(Context context) {
    LocalDate today = LocalDate.now(clock);
    pages.print(context, today.toString(), request -> page(today, request), "plan", "day");
  }

  private static Pages.Page page(LocalDate today, PageRequest request) {
    LocalDate day = request.query().day("day").orElse(today);
    Scorecard scorecard = scorecard(request);
    TasksWriter writer =
        new TasksWriter(
            request.catalogue(), request.answers().tasks(day), scorecard, request.wording());
    return new Pages.Page(
        "tasks.jte", request.wording().of("tasks.title"), writer.view(), Optional.empty());
  }

  /** Goals of the plan that is asked for. */
  static Scorecard scorecard(PageRequest request) {
    String plan = request.query().text("plan").orElseGet(() -> usual(request.catalogue()));
    return request.answers().scorecard(plan, Periods.chosen(request), Optional.empty());
  }

  /** The plan of the year when it has tasks, else the newest that has. */
  private static String usual(Catalogue catalogue) {
    return catalogue.tasks().stream()
        .map(task -> task.planId())
        .filter(catalogue.plans()::containsKey)
        .distinct()
        .reduce((first, next) -> first.equals(OverviewPage.FIRST_PLAN) ? first : next)
        .orElseGet(() -> OverviewPage.first(catalogue));
  }
}
