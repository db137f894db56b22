package vn.thuocdo.analytics.quality;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.indicator.Relation;
import vn.thuocdo.data.quality.Agreement;

/** Table {@code agreed}: every agreement of the catalogue, in the layout of the lake. */
final class Agreements {
  private final DuckDb db;
  private final Catalogue catalogue;

  Agreements(DuckDb db, Catalogue catalogue) {
    this.db = db;
    this.catalogue = catalogue;
  }

  /** Fills the table; one agreement that fails does not stop the others. */
  List<QualityReport.Failure> create() {
    db.execute(
        """
        CREATE TABLE agreement_parts (
          agreement VARCHAR, unit VARCHAR, numerator BIGINT, denominator BIGINT, left_numerator BIGINT,
          left_denominator BIGINT, right_numerator BIGINT, right_denominator BIGINT)
        """);
    List<QualityReport.Failure> failures = new ArrayList<>();
    AgreementSql sql = new AgreementSql(catalogue);
    for (Agreement agreement : catalogue.agreements().values()) {
      try {
        agreement.uses().forEach(this::view);
        db.execute(sql.insert(agreement));
      } catch (KpiException e) {
        failures.add(new QualityReport.Failure(agreement.id(), e.getMessage()));
      }
    }
    rollUp();
    return failures;
  }

  private void view(String step) {
    Relation relation = catalogue.relation(step);
    db.execute("CREATE OR REPLACE VIEW %s AS %s".formatted(relation.id(), relation.sql()));
  }

  private void rollUp() {
    db.execute(
        """
        /* agreements of wards, provinces and all */
        CREATE TABLE agreed AS
        WITH units AS (
          SELECT a.* EXCLUDE (unit), p.unit_code, p.unit_level, p.province_code
          FROM agreement_parts a JOIN quality_places p ON p.part = a.unit
          UNION ALL
          SELECT * EXCLUDE (unit), 'all', 'all', NULL FROM agreement_parts)
        SELECT agreement, unit_code, unit_level, province_code,
               CAST(sum(numerator) AS BIGINT) AS numerator, CAST(sum(denominator) AS BIGINT) AS denominator,
               CAST(sum(left_numerator) AS BIGINT) AS left_numerator,
               CAST(sum(left_denominator) AS BIGINT) AS left_denominator,
               CAST(sum(right_numerator) AS BIGINT) AS right_numerator,
               CAST(sum(right_denominator) AS BIGINT) AS right_denominator
        FROM units GROUP BY ALL
        """);
  }
}
