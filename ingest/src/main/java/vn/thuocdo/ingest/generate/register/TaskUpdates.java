package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.plan.PlanTask;
import vn.thuocdo.ingest.generate.Days;
import vn.thuocdo.ingest.generate.Draws;
import vn.thuocdo.ingest.generate.ProvinceSources;
import vn.thuocdo.ingest.generate.RowFile;
import vn.thuocdo.ingest.generate.Weighted;

/**
 * What agencies say of their tasks, from a month after the plan: about six tasks in ten are
 * reported, most of them two or three times. Assumed; tasks of older plans are mostly done.
 */
final class TaskUpdates implements Contents {
  private static final int STREAM = 8;
  private static final double REPORTED = 0.6;
  private static final double CANCELLED = 0.03;
  private static final int LAST_UPDATE = 3;
  private static final int FIRST_AFTER = 30;
  private static final int DAYS_BETWEEN = 75;

  private static final Weighted<String> NOTES =
      Weighted.evenly(
          List.of(
              "",
              "Đã gửi dự thảo lấy ý kiến",
              "Đang phối hợp với Công an Thành phố, chờ góp ý",
              "Chưa bố trí kinh phí",
              "Đã trình Ủy ban nhân dân",
              "Đang nghiệm thu"));

  private final Catalogue catalogue;

  TaskUpdates(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public void write(ProvinceSources sources, RegisterFiles files) throws IOException {
    Draws province = new Draws(sources.seed()).branch(STREAM);
    List<PlanTask> tasks = catalogue.tasks();
    for (int i = 0; i < tasks.size(); i++) {
      Plan plan = catalogue.plan(tasks.get(i).planId());
      Draws draws = province.branch(i);
      if (plan.province().equals(sources.province().code()) && draws.chance(REPORTED)) {
        write(files.single(), tasks.get(i), start(plan), draws);
      }
    }
  }

  private static int start(Plan plan) {
    LocalDate issued =
        plan.document().issuedOn().orElse(LocalDate.of(PlanYear.of(plan), Month.MARCH, 1));
    return Math.toIntExact(issued.toEpochDay()) + FIRST_AFTER;
  }

  private static void write(RowFile file, PlanTask task, int start, Draws draws)
      throws IOException {
    int percent = draws.chance(0.15) ? 0 : draws.between(1, 8) * 5;
    int day = start + draws.below(DAYS_BETWEEN);
    int updates = draws.between(1, LAST_UPDATE);
    for (int update = 1; update <= updates && day <= Days.LAST; update++) {
      boolean cancelled = update == updates && draws.chance(CANCELLED);
      write(file, task, new Update(day, cancelled, percent), draws);
      percent = draws.chance(0.4) ? 100 : Math.min(95, percent + draws.between(2, 8) * 5);
      day += draws.between(20, DAYS_BETWEEN);
    }
  }

  /** One update. */
  private record Update(int day, boolean cancelled, int percent) {
    String status() {
      if (cancelled) {
        return "cancelled";
      }
      return percent == 0 ? "not_started" : percent == 100 ? "done" : "in_progress";
    }
  }

  private static void write(RowFile file, PlanTask task, Update update, Draws draws)
      throws IOException {
    file.words(task.id());
    file.date(update.day());
    file.text(update.status());
    file.number(update.percent());
    file.text(task.leadAgencies().stream().findFirst().orElse(""));
    file.words(update.percent() == 100 ? "" : NOTES.pick(draws));
    file.text(update.percent() == 100 ? "VB-" + draws.between(100, 2_999) : "");
    file.endRow();
  }
}
