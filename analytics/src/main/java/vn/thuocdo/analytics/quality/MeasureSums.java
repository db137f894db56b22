package vn.thuocdo.analytics.quality;

import vn.thuocdo.data.duckdb.DuckDb;

/** The six measures: four from the books, two from the newest rows. */
final class MeasureSums {
  private final DuckDb db;

  MeasureSums(DuckDb db) {
    this.db = db;
  }

  /** View {@code measured}: the sums of every measure by unit and month. */
  void create() {
    db.execute(
        """
        /* quality from the books and the rows */
        CREATE VIEW measured AS
        SELECT dataset, 'valid' AS measure, unit, month, CAST(sum(landed - warned) AS BIGINT) AS numerator,
               CAST(sum(landed + refused) AS BIGINT) AS denominator FROM quality_books GROUP BY ALL
        UNION ALL
        SELECT dataset, 'clean', unit, month, sum(news), sum(landed) FROM quality_books GROUP BY ALL
        UNION ALL
        SELECT dataset, 'consistent', unit, month, sum(landed + refused - bad_codes), sum(landed + refused)
        FROM quality_books GROUP BY ALL
        UNION ALL
        SELECT dataset, 'fresh', unit, month, sum(fresh), sum(landed)
        FROM quality_books SEMI JOIN duties USING (dataset) GROUP BY ALL
        UNION ALL
        SELECT subject, measure, unit, month, numerator, denominator FROM quality_parts
        WHERE measure IN ('complete', 'shared')
        """);
  }

  /** Table {@code rated}: summed to wards, provinces and all, by month and over all months. */
  void rollUp() {
    db.execute(
        """
        /* quality of wards, provinces and all, by month and over all months */
        CREATE TABLE rated AS
        WITH units AS (
          SELECT m.* EXCLUDE (unit), p.unit_code, p.unit_level, p.province_code
          FROM measured m JOIN quality_places p ON p.part = m.unit
          UNION ALL
          SELECT * EXCLUDE (unit), 'all', 'all', NULL FROM measured),
        months AS (
          SELECT * FROM units WHERE month <> ''
          UNION ALL
          SELECT * REPLACE ('all' AS month) FROM units)
        SELECT dataset, measure, unit_code, unit_level, province_code, month,
               CAST(sum(numerator) AS BIGINT) AS numerator, CAST(sum(denominator) AS BIGINT) AS denominator
        FROM months GROUP BY ALL HAVING sum(denominator) > 0
        """);
  }
}
