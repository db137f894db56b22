package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Relation;

/** Computes the values of all indicators of one relation, from one pass over its rows. */
final class RelationValues {
  private final ComputeSession session;
  private final Catalogue catalogue;
  private final Relation relation;
  private final LocalDate today;

  RelationValues(ComputeSession session, Catalogue catalogue, Relation relation, LocalDate today) {
    this.session = session;
    this.catalogue = catalogue;
    this.relation = relation;
    this.today = today;
  }

  /** Adds rows to table {@code computed}; none when the relation has no data. */
  void insert(List<Measure> measures) {
    Optional<Calendar> calendar = calendar();
    if (calendar.isEmpty()) {
      return;
    }
    new PeriodTables(session, calendar.get()).create(relation.time() == Relation.Time.FLOW);
    RelationSql sql = new RelationSql(relation, measures, calendar.get().months());
    session.materialise("cells", sql.cells());
    session.materialise("rolled", sql.rolled());
    ValuesSql values = new ValuesSql(relation, measures);
    session.materialise("sums", values.sums());
    session.materialise("period_sums", values.periodSums(calendar.get(), today));
    if (measures.stream().anyMatch(m -> m.populationGroup().isPresent())) {
      new ReferenceCounts(session).create();
    }
    session.append("computed", measures.stream().map(values::values).toList());
  }

  private Optional<Calendar> calendar() {
    Set<String> datasets = new LinkedHashSet<>(relation.datasets());
    relation.uses().forEach(r -> datasets.addAll(catalogue.relation(r).datasets()));
    String events =
        relation.time() == Relation.Time.FLOW
            ? "SELECT event_date AS day FROM (%s)".formatted(relation.sql())
            : datasets.stream()
                .map("SELECT _event_date AS day FROM \"%s\""::formatted)
                .collect(joining(" UNION ALL "));
    return Calendar.of(session, events, today);
  }
}
