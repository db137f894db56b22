package vn.thuocdo.analytics.progress;

import java.util.Locale;
import vn.thuocdo.data.text.Bilingual;

/** How a goal stands, worst first. */
public enum GoalStatus {
  /** The date has passed and the comparison does not hold. */
  DUE_AND_MISSED("Quá hạn, chưa đạt", "Due and missed"),
  /** Before the date, and the projection stays below even at the upper end of its interval. */
  OFF_TRACK("Chậm tiến độ", "Off track"),
  /** Before the date, and only the upper part of the projection's interval reaches the target. */
  AT_RISK("Có nguy cơ", "At risk"),
  /** Before the date, and the projection reaches the target. */
  ON_TRACK("Đúng tiến độ", "On track"),
  /** The comparison holds at the end of the period. */
  ACHIEVED("Đạt", "Achieved"),
  /** There is no figure. */
  NO_DATA("Chưa có số liệu", "No data yet"),
  /** There is a figure, and it is not shown because it tells of few people. */
  WITHHELD("Không công bố", "Withheld"),
  /** The document gives no number. */
  NO_TARGET_NUMBER("Không có chỉ tiêu số", "No target number"),
  /** The number or the date depends on something else. */
  CONDITIONAL("Theo điều kiện", "Conditional");

  private final Bilingual words;

  GoalStatus(String vi, String en) {
    this.words = new Bilingual(vi, en);
  }

  /** The status in words. */
  public Bilingual words() {
    return words;
  }

  /** Name in answers: {@code due_and_missed}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True for the three that need somebody to act. */
  public boolean needsAction() {
    return this == DUE_AND_MISSED || this == OFF_TRACK || this == AT_RISK;
  }
}
