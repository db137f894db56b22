package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;

/** Computes indicators that hold one reference count against another. */
final class GroupValues {
  private final DuckDb db;
  private final LocalDate today;

  GroupValues(DuckDb db, LocalDate today) {
    this.db = db;
    this.today = today;
  }

  /** Adds rows to table {@code computed}, for the months in which counts arrived; none without. */
  void insert(Indicator indicator, Formula.RatioOfGroups ratio) {
    List<LocalDate> days =
        db.query(
            "SELECT unnest([min(as_of), max(as_of)]) FROM population WHERE as_of <= DATE '%s'"
                .formatted(today),
            row -> row.getObject(1, LocalDate.class));
    if (days.get(0) == null) {
      return;
    }
    Calendar calendar = new Calendar(YearMonth.from(days.get(0)), days.get(1), today);
    new PeriodTables(db, calendar, today).create(false);
    new ReferenceCounts(db).create();
    db.execute(
        """
        /* values of %1$s */
        INSERT INTO computed
        SELECT '%1$s', u.unit_code, u.unit_level, u.unit_name, u.province_code, p.period, p.kind, '', '',
               n.count, d.count,
               CASE WHEN d.count IS NULL THEN 'NO_DENOMINATOR' WHEN d.count = 0 THEN 'ZERO_DENOMINATOR' END,
               p.provisional, p.through, '%2$s'
        FROM spans p
        CROSS JOIN places u
        JOIN reference_counts n ON n.ix = p.last_ix AND n."group" = '%3$s' AND n.unit_code = u.unit_code
        LEFT JOIN reference_counts d ON d.ix = p.last_ix AND d."group" = '%4$s' AND d.unit_code = u.unit_code
        WHERE u.unit_level <> 'neighbourhood' OR p.kind = 'month'"""
            .formatted(
                indicator.id(),
                indicator.definitionHash(),
                ratio.numeratorGroup(),
                ratio.denominatorGroup()));
  }
}
