package vn.thuocdo.data.plan;

import java.time.LocalDate;
import java.util.List;

/** When a task is due, as its document says it. Only {@link Dated} tasks can be overdue. */
public sealed interface Deadline {
  /** Last days, earliest first, one for each time the task falls due; empty without a date. */
  default List<LocalDate> dueDays() {
    return List.of();
  }

  /** Name in answers: {@code dated}. */
  String kind();

  /**
   * Due on one or several days.
   *
   * @param ongoing true when the task goes on after them ("và thực hiện thường xuyên")
   * @param conditional true when something else must happen too ("theo tiến độ của Trung ương")
   */
  record Dated(List<LocalDate> days, boolean ongoing, boolean conditional) implements Deadline {
    public Dated {
      days = days.stream().sorted().toList();
      if (days.isEmpty()) {
        throw new IllegalArgumentException("a dated task needs a day");
      }
    }

    @Override
    public List<LocalDate> dueDays() {
      return days;
    }

    @Override
    public String kind() {
      return "dated";
    }
  }

  /** All the time ("thường xuyên"). */
  record Ongoing() implements Deadline {
    @Override
    public String kind() {
      return "ongoing";
    }
  }

  /** After or according to something without a date ("theo hướng dẫn của Bộ Công an"). */
  record Conditional() implements Deadline {
    @Override
    public String kind() {
      return "conditional";
    }
  }

  /** The document leaves it blank. */
  record Unstated() implements Deadline {
    @Override
    public String kind() {
      return "unstated";
    }
  }
}
