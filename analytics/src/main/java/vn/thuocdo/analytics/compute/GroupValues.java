package vn.thuocdo.analytics.compute;

import java.util.List;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;

/** Computes indicators that hold one reference count against another. */
final class GroupValues {
  private final ComputeSession session;
  private final Calendar calendar;

  GroupValues(ComputeSession session, Calendar calendar) {
    this.session = session;
    this.calendar = calendar;
  }

  /** Adds rows to table {@code computed}, for the months in which counts arrived. */
  void insert(Indicator indicator, Formula.RatioOfGroups ratio) {
    new PeriodTables(session, calendar).create(false);
    new ReferenceCounts(session).create();
    session.append("computed", List.of(values(indicator, ratio)));
  }

  private static String values(Indicator indicator, Formula.RatioOfGroups ratio) {
    return """
        /* values of %1$s */
        SELECT '%1$s', u.unit_code, u.unit_level, u.unit_name, u.province_code, p.period, p.kind, '', '',
               n.count, d.count,
               CASE WHEN d.count IS NULL THEN 'NO_DENOMINATOR' WHEN d.count = 0 THEN 'ZERO_DENOMINATOR' END,
               p.provisional, p.through, '%2$s', CAST(NULL AS DECIMAL(28,6))
        FROM spans p
        CROSS JOIN places u
        JOIN reference_counts n ON n.ix = p.last_ix AND n."group" = '%3$s' AND n.unit_code = u.unit_code
        LEFT JOIN reference_counts d ON d.ix = p.last_ix AND d."group" = '%4$s' AND d.unit_code = u.unit_code
        WHERE u.unit_level <> 'neighbourhood' OR p.kind = 'month'"""
        .formatted(
            indicator.id(),
            indicator.definitionHash(),
            ratio.numeratorGroup(),
            ratio.denominatorGroup());
  }
}
