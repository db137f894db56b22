package vn.thuocdo.analytics.quality;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;

/**
 * Who owes a dataset for a month, who sent at least one row that landed, and who sent the first of
 * them by the reporting day of the following month (the 10th: KH31, Đề án 06 of Đồng Nai). Months
 * run from the first in the dataset's books to the one that is not over.
 */
final class ReportingRates {
  private final DuckDb db;

  ReportingRates(DuckDb db) {
    this.db = db;
  }

  /** Table {@code duties}: datasets with a duty to report. */
  void createDuties(Catalogue catalogue) {
    db.execute("CREATE TABLE duties (dataset VARCHAR, level VARCHAR, day BIGINT)");
    String rows =
        catalogue.datasets().values().stream()
            .flatMap(
                contract ->
                    contract.reporting().stream()
                        .map(
                            r -> "('%s', '%s', %d)".formatted(contract.id(), r.by().id(), r.day())))
            .collect(joining(", "));
    if (!rows.isEmpty()) {
      db.execute("INSERT INTO duties VALUES " + rows);
    }
  }

  /** Table {@code reported}, in the layout of the lake. */
  void create(LocalDate today) {
    db.execute(
        """
        /* reporting rates */
        CREATE TABLE reported AS
        WITH landed AS (
          SELECT dataset, unit, CAST(month || '-01' AS DATE) AS month, min(landed_on) AS landed_on
          FROM quality_books WHERE landed > 0 AND month BETWEEN '0001-01' AND '%1$s' GROUP BY ALL),
        months AS (
          SELECT dataset, unnest(generate_series(min(month), DATE '%1$s-01', INTERVAL 1 MONTH)) AS month
          FROM landed SEMI JOIN duties USING (dataset) GROUP BY dataset),
        first AS (
          SELECT d.dataset, p.unit_code, l.month, min(l.landed_on) AS landed_on
          FROM duties d JOIN landed l USING (dataset)
               JOIN quality_places p ON p.part = l.unit AND p.unit_level = d.level
          GROUP BY ALL),
        owed AS (
          SELECT m.dataset, CAST(m.month AS DATE) AS month, u.unit_code,
                 CAST(m.month + INTERVAL 1 MONTH AS DATE) + CAST(d.day - 1 AS INTEGER) AS due_on
          FROM months m JOIN duties d USING (dataset)
               JOIN quality_places u ON u.part = u.unit_code AND u.unit_level = d.level
                                    AND u.valid_from <= last_day(m.month)),
        units AS (
          SELECT o.dataset, o.unit_code, strftime(o.month, '%%Y-%%m') AS month, o.due_on,
                 CAST(f.landed_on IS NOT NULL AS BIGINT) AS actual,
                 CAST(coalesce(f.landed_on <= o.due_on, FALSE) AS BIGINT) AS on_time
          FROM owed o LEFT JOIN first f USING (dataset, unit_code, month))
        SELECT dataset, p.unit_code, p.unit_level, p.province_code, month, count(*) AS expected,
               CAST(sum(actual) AS BIGINT) AS actual, CAST(sum(on_time) AS BIGINT) AS on_time,
               due_on, month = '%1$s' AS running
        FROM units u JOIN quality_places p ON p.part = u.unit_code GROUP BY ALL
        UNION ALL
        SELECT dataset, 'all', 'all', NULL, month, count(*), CAST(sum(actual) AS BIGINT),
               CAST(sum(on_time) AS BIGINT), due_on, month = '%1$s'
        FROM units GROUP BY ALL
        """
            .formatted(YearMonth.from(today)));
  }
}
