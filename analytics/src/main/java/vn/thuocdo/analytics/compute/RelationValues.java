package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.indicator.Relation;

/** Computes the values of all indicators of one relation, from one pass over its rows. */
final class RelationValues {
  private final DuckDb db;
  private final Catalogue catalogue;
  private final Relation relation;
  private final LocalDate today;

  RelationValues(DuckDb db, Catalogue catalogue, Relation relation, LocalDate today) {
    this.db = db;
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
    new PeriodTables(db, calendar.get(), today).create(relation.time() == Relation.Time.FLOW);
    RelationSql sql = new RelationSql(relation, measures, calendar.get().months());
    db.execute(sql.cells());
    db.execute(sql.rolled());
    ValuesSql values = new ValuesSql(relation, measures);
    db.execute(values.sums());
    db.execute(values.periodSums());
    if (relation.time() == Relation.Time.FLOW) {
      db.execute(values.weekSums());
    }
    if (measures.stream().anyMatch(m -> m.populationGroup().isPresent())) {
      new ReferenceCounts(db).create();
    }
    for (Measure measure : measures) {
      db.execute(
          measure.populationGroup().isPresent()
              ? values.insertOfPopulation(measure)
              : values.insert(measure));
    }
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
    List<LocalDate> bounds =
        db.query(
            "SELECT unnest([min(day), max(day)]) FROM (%s) WHERE day <= DATE '%s'"
                .formatted(events, today),
            row -> row.getObject(1, LocalDate.class));
    return bounds.get(0) == null
        ? Optional.empty()
        : Optional.of(new Calendar(YearMonth.from(bounds.get(0)), bounds.get(1), today));
  }
}
