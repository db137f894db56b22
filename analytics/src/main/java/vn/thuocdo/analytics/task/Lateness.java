package vn.thuocdo.analytics.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.statement.TaskUpdate;
import vn.thuocdo.data.plan.Deadline;
import vn.thuocdo.data.text.Bilingual;

/**
 * A task held against its deadline on a day. A task with several dates needs an update that says
 * done for each of them, after the date before. Work that goes on after its date stays done; of any
 * other a later update that says otherwise takes the last done back. Where the plan gives no date,
 * lateness is not defined.
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
    CANCELLED("Đã dừng, không xét thời hạn", "Cancelled, not held to its date"),
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

  /** Judges a task by its updates up to {@code day}, oldest first. */
  public static Lateness of(Deadline deadline, List<TaskUpdate> updates, LocalDate day) {
    if (!(deadline instanceof Deadline.Dated dated)) {
      return undated(Kind.UNDEFINED);
    }
    return isCancelled(updates) ? undated(Kind.CANCELLED) : ofDates(dated, updates, day);
  }

  private static Lateness undated(Kind kind) {
    return new Lateness(kind, Optional.empty(), 0);
  }

  private static boolean isCancelled(List<TaskUpdate> updates) {
    return !updates.isEmpty() && updates.get(updates.size() - 1).status().equals("cancelled");
  }

  private static Lateness ofDates(Deadline.Dated dated, List<TaskUpdate> updates, LocalDate day) {
    long latest = 0;
    LocalDate before = LocalDate.MIN;
    LocalDate last = dated.days().get(dated.days().size() - 1);
    for (LocalDate due : dated.days()) {
      boolean goesOn = dated.ongoing() || due.isBefore(last);
      Optional<LocalDate> done = doneAfter(before, goesOn, updates);
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

  private static Optional<LocalDate> doneAfter(
      LocalDate day, boolean goesOn, List<TaskUpdate> updates) {
    List<TaskUpdate> later = updates.stream().filter(u -> u.updatedOn().isAfter(day)).toList();
    int from = goesOn ? 0 : later.size() - doneAtTheEnd(later);
    return later.stream()
        .skip(from)
        .filter(TaskUpdate::done)
        .map(TaskUpdate::updatedOn)
        .findFirst();
  }

  private static int doneAtTheEnd(List<TaskUpdate> updates) {
    int from = updates.size();
    while (from > 0 && updates.get(from - 1).done()) {
      from--;
    }
    return updates.size() - from;
  }

  private static long daysBetween(LocalDate due, LocalDate day) {
    return Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(due, day));
  }
}
