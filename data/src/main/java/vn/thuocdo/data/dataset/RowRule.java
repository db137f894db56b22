package vn.thuocdo.data.dataset;

import java.util.List;
import vn.thuocdo.data.text.Bilingual;

/**
 * A check over the columns of one row.
 *
 * @param code stable name of the error
 * @param columns the columns to point at
 * @param fails SQL condition that is true for a bad row; unknown counts as good
 */
public record RowRule(
    String code, Severity severity, List<String> columns, String fails, Bilingual message) {

  /** What happens to a row that fails. */
  public enum Severity {
    /** The row goes to quarantine. */
    REJECT,
    /** The row is accepted and counted. */
    WARN
  }

  public RowRule {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("rule '%s' names no column".formatted(code));
    }
  }
}
