package vn.thuocdo.analytics.quality;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.QualityTerms.ColumnOf;
import vn.thuocdo.data.dataset.QualityTerms.SharedIdentifier;
import vn.thuocdo.data.duckdb.DuckDb;

/**
 * Fills table {@code measured} with the sums of the six measures by unit and month, from the books
 * and from the newest rows.
 */
final class MeasureSums {
  private final DuckDb db;
  private final Catalogue catalogue;
  private final PlacedRows placed;

  MeasureSums(DuckDb db, Catalogue catalogue) {
    this.db = db;
    this.catalogue = catalogue;
    this.placed = new PlacedRows(catalogue);
  }

  void fill() {
    db.execute(
        "CREATE TABLE measured (dataset VARCHAR, measure VARCHAR, unit VARCHAR, month VARCHAR, numerator BIGINT, denominator BIGINT)");
    fromBooks();
    for (DatasetContract contract : catalogue.datasets().values()) {
      completeSql(contract).ifPresent(db::execute);
      sharedSql(contract).ifPresent(db::execute);
    }
  }

  private void fromBooks() {
    db.execute(
        """
        /* quality from the books */
        INSERT INTO measured
        SELECT dataset, 'valid', unit, month, sum(landed - warned), sum(landed + refused) FROM quality_books GROUP BY ALL
        UNION ALL
        SELECT dataset, 'clean', unit, month, sum(news), sum(landed) FROM quality_books GROUP BY ALL
        UNION ALL
        SELECT dataset, 'consistent', unit, month, sum(landed + refused - bad_codes), sum(landed + refused)
        FROM quality_books GROUP BY ALL
        UNION ALL
        SELECT dataset, 'fresh', unit, month, sum(fresh), sum(landed)
        FROM quality_books SEMI JOIN duties USING (dataset) GROUP BY ALL
        """);
  }

  private Optional<String> completeSql(DatasetContract contract) {
    List<Column> expected = contract.expectedColumns();
    if (expected.isEmpty()) {
      return Optional.empty();
    }
    String filled =
        expected.stream()
            .map(c -> "count(\"%s\")%s".formatted(c.name(), applies(contract, c)))
            .collect(joining(" + "));
    String cells =
        expected.stream().map(c -> "count(*)" + applies(contract, c)).collect(joining(" + "));
    return Optional.of(insert(contract, "complete", filled, cells, placed.sql(contract)));
  }

  private static String applies(DatasetContract contract, Column column) {
    return Optional.ofNullable(contract.quality().applies().get(column.name()))
        .map(" FILTER (WHERE %s)"::formatted)
        .orElse("");
  }

  private Optional<String> sharedSql(DatasetContract contract) {
    List<SharedIdentifier> shared = contract.quality().shared();
    if (shared.isEmpty()) {
      return Optional.empty();
    }
    String known = shared.stream().map(MeasureSums::knownSql).collect(joining(" OR "));
    String carried = shared.stream().map(MeasureSums::carriedSql).collect(joining(" OR "));
    String rows =
        "(SELECT _unit, _event_date, %s AS _known, %s AS _carried FROM %s)"
            .formatted(known, carried, placed.sql(contract));
    return Optional.of(
        insert(
            contract,
            "shared",
            "count(*) FILTER (WHERE _known)",
            "count(*) FILTER (WHERE _carried)",
            rows));
  }

  private static String knownSql(SharedIdentifier shared) {
    return "coalesce(\"%s\" IN (%s), FALSE)".formatted(shared.column(), elsewhereSql(shared));
  }

  /** Where no other dataset has sent its identifiers yet, there is nothing to be shared with. */
  private static String carriedSql(SharedIdentifier shared) {
    return "(\"%s\" IS NOT NULL AND EXISTS (%s))".formatted(shared.column(), elsewhereSql(shared));
  }

  private static String elsewhereSql(SharedIdentifier shared) {
    return shared.with().stream().map(MeasureSums::valuesSql).collect(joining(" UNION ALL "));
  }

  private static String valuesSql(ColumnOf other) {
    return "SELECT \"%2$s\" FROM \"%1$s\" WHERE \"%2$s\" IS NOT NULL"
        .formatted(other.dataset(), other.column());
  }

  private static String insert(
      DatasetContract contract, String measure, String numerator, String denominator, String rows) {
    return """
        /* quality of %1$s: %2$s */
        INSERT INTO measured
        SELECT '%1$s', '%2$s', coalesce(_unit, ''), coalesce(strftime(_event_date, '%%Y-%%m'), ''), %3$s, %4$s
        FROM %5$s GROUP BY ALL
        """
        .formatted(contract.id(), measure, numerator, denominator, rows);
  }
}
