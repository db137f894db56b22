package vn.thuocdo.analytics.task;

import java.util.Locale;
import vn.thuocdo.data.text.Bilingual;

/** Where a task stands, as the last update says. */
public enum TaskStatus {
  NO_UPDATE("Chưa có cập nhật", "No update yet"),
  NOT_STARTED("Chưa thực hiện", "Not started"),
  IN_PROGRESS("Đang thực hiện", "In progress"),
  DONE("Đã hoàn thành", "Done"),
  CANCELLED("Đã dừng", "Cancelled");

  private final Bilingual words;

  TaskStatus(String vi, String en) {
    this.words = new Bilingual(vi, en);
  }

  /** The status in words. */
  public Bilingual words() {
    return words;
  }

  /** Name in answers: {@code in_progress}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
