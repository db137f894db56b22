package vn.thuocdo.analytics.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an agency said of a task on a day.
 *
 * @param status such as {@code in_progress}
 * @param percent share done, from 0 to 100
 */
public record TaskUpdate(
    String taskId,
    LocalDate updatedOn,
    String status,
    Optional<BigDecimal> percent,
    Optional<String> agency,
    Optional<String> note,
    Optional<String> evidence) {
  /** True when it says that the task is done. */
  public boolean done() {
    return status.equals("done");
  }
}
