package vn.thuocdo.analytics.quality;

import vn.thuocdo.data.duckdb.DuckDb;

/** Table {@code agreed}: every agreement of the catalogue, in the layout of the lake. */
final class Agreements {
  private final DuckDb db;

  Agreements(DuckDb db) {
    this.db = db;
  }

  /** Sums the parts to wards, provinces and all; rates only of units that both sides know. */
  void rollUp() {
    db.execute(
        """
        /* agreements of wards, provinces and all */
        CREATE TABLE agreed AS
        WITH parts AS (
          SELECT * EXCLUDE (measure, month) FROM quality_parts WHERE measure = 'agreement'
          UNION ALL
          SELECT subject, unit, NULL, NULL, max(left_numerator), max(left_denominator), max(right_numerator),
                 max(right_denominator)
          FROM quality_parts WHERE measure IN ('left', 'right')
          GROUP BY ALL HAVING max(left_denominator) > 0 AND max(right_denominator) > 0),
        units AS (
          SELECT a.* EXCLUDE (unit), p.unit_code, p.unit_level, p.province_code
          FROM parts a JOIN quality_places p ON p.part = a.unit
          UNION ALL
          SELECT * EXCLUDE (unit), 'all', 'all', NULL FROM parts)
        SELECT subject AS agreement, unit_code, unit_level, province_code,
               CAST(sum(numerator) AS BIGINT) AS numerator, CAST(sum(denominator) AS BIGINT) AS denominator,
               CAST(sum(left_numerator) AS BIGINT) AS left_numerator,
               CAST(sum(left_denominator) AS BIGINT) AS left_denominator,
               CAST(sum(right_numerator) AS BIGINT) AS right_numerator,
               CAST(sum(right_denominator) AS BIGINT) AS right_denominator
        FROM units GROUP BY ALL
        """);
  }
}
