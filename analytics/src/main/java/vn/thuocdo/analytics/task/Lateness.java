package vn.thuocdo.analytics.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.statement.TaskUpdate;
import vn.thuocdo.data.plan.Deadline;
import vn.thuocdo.data.text.Bilingual;

/**
 * A task held against its deadline on a day. A task with several dates needs an update that says
 * done for each of them, after the date before; where the plan gives no date, lateness is not
 * defined.
 *
 * @param due the date that decides: the first one missed, else the next one, else the last one
 * @param days days late, when late
 */
public record Lateness(Kind kind, Optional<LocalDate> due, long days) {
  /** How a task stands in time. */
  public enum Kind {
    OVERDUE("Quá hạn", "Overdue"),
    DONE_LATE("Hoàn thành trễ hạn", "Done late"),
    NOT_DUE("Trong hạn", "Not due yet"),
    DONE_IN_TIME("Hoàn thành đúng hạn", "Done in time"),
    UNDEFINED("Kế hoạch không ghi ngày", "The plan gives no date");

    private final Bilingual words;

    Kind(String vi, String en) {
      this.words = new Bilingual(vi, en);
    }

    /** The standing in words. */
    public Bilingual words() {
      return words;
    }

    /** Name in answers: {@code done_late}. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final Lateness UNDEFINED = new Lateness(Kind.UNDEFINED, Optional.empty(), 0);

  /** Judges a task by its updates up to {@code day}, oldest first. */
  public static Lateness of(Deadline deadline, List<TaskUpdate> updates, LocalDate day) {
    boolean cancelled =
        !updates.isEmpty() && updates.get(updates.size() - 1).status().equals("cancelled");
    List<LocalDate> dues = deadline.dueDays();
    if (dues.isEmpty() || cancelled) {
      return UNDEFINED;
    }
    long latest = 0;
    LocalDate before = LocalDate.MIN;
    for (LocalDate due : dues) {
      Optional<LocalDate> done = firstDoneAfter(before, updates);
      if (done.isEmpty()) {
        return day.isAfter(due)
            ? new Lateness(Kind.OVERDUE, Optional.of(due), daysBetween(due, day))
            : new Lateness(Kind.NOT_DUE, Optional.of(due), 0);
      }
      latest = Math.max(latest, daysBetween(due, done.get()));
      before = due;
    }
    return new Lateness(
        latest > 0 ? Kind.DONE_LATE : Kind.DONE_IN_TIME, Optional.of(before), latest);
  }

  private static Optional<LocalDate> firstDoneAfter(LocalDate day, List<TaskUpdate> updates) {
    return updates.stream()
        .filter(update -> update.done() && update.updatedOn().isAfter(day))
        .map(TaskUpdate::updatedOn)
        .findFirst();
  }

  private static long daysBetween(LocalDate due, LocalDate day) {
    return Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(due, day));
  }
}
