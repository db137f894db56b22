package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import java.util.List;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.indicator.Relation;

/** Computes the values of all indicators of one relation, from one pass over its rows. */
final class RelationValues {
  private final ComputeSession session;
  private final Relation relation;
  private final LocalDate today;

  RelationValues(ComputeSession session, Relation relation, LocalDate today) {
    this.session = session;
    this.relation = relation;
    this.today = today;
  }

  /** Adds rows to table {@code computed}. */
  void insert(List<Measure> measures, Calendar calendar) {
    new PeriodTables(session, calendar).create(relation.time() == Relation.Time.FLOW);
    RelationSql sql = new RelationSql(relation, measures, calendar.months());
    session.materialise("cells", sql.cells());
    session.materialise("rolled", sql.rolled());
    ValuesSql values = new ValuesSql(relation, measures);
    session.materialise("sums", values.sums());
    session.materialise("period_sums", values.periodSums(calendar, today));
    if (measures.stream().anyMatch(m -> m.populationGroup().isPresent())) {
      new ReferenceCounts(session).create();
    }
    session.append("computed", measures.stream().map(values::values).toList());
  }
}
