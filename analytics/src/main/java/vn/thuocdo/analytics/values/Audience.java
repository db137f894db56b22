package vn.thuocdo.analytics.values;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.SnapshotId;

/** For whom figures are read. */
public enum Audience {
  /** Whoever runs commands on the machine: every figure. */
  OPERATOR {
    @Override
    public String rows(Lake lake, SnapshotId values, List<Path> files) {
      return "SELECT *, FALSE AS suppressed FROM " + ValuesTable.readSql(files);
    }
  },
  /** Everybody else: what disclosure control withholds is marked as suppressed. */
  VIEWER {
    @Override
    public String rows(Lake lake, SnapshotId values, List<Path> files) {
      Optional<String> withheld = WithheldTable.readSql(lake, values);
      String hidden = withheld.isPresent() ? "w.reason IS NOT NULL" : "v.missing_reason IS NULL";
      return RELEASED.formatted(
          hidden,
          ValuesTable.readSql(files),
          withheld.map(sql -> "LEFT JOIN %s w ON %s".formatted(sql, SAME_BLOCK)).orElse(""));
    }
  };

  /** Withheld sums are never read; without a decision nothing that has sums is shown. */
  private static final String RELEASED =
      """
      SELECT v.* REPLACE (
               CASE WHEN %1$s THEN NULL ELSE v.numerator END AS numerator,
               CASE WHEN %1$s THEN NULL ELSE v.denominator END AS denominator,
               CASE WHEN %1$s THEN NULL ELSE v.stated END AS stated,
               CASE WHEN %1$s THEN NULL ELSE v.missing_reason END AS missing_reason),
             %1$s AS suppressed
      FROM %2$s v %3$s\
      """;

  private static final String SAME_BLOCK =
      "w.indicator_id = v.indicator_id AND w.unit_code = v.unit_code AND w.period = v.period AND"
          + " w.breakdown = v.breakdown";

  /** SELECT of the rows of a state of the values, with a column {@code suppressed}. */
  public abstract String rows(Lake lake, SnapshotId values, List<Path> files);
}
