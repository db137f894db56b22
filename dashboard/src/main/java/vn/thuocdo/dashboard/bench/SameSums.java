package vn.thuocdo.dashboard.bench;

import java.time.YearMonth;
import java.util.List;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.Lake;

/** Holds hand-written sums against the values in a lake, every unit, month and breakdown. */
record SameSums(DuckDb db, Lake lake, YearMonth first) {
  /**
   * What a comparison found.
   *
   * @param sums pairs of numerator and denominator that were compared
   * @param different those that are not the same on both sides
   */
  record Found(long sums, long different) {}

  /** Compares table {@code hand}, which holds the result of {@link HandWrittenSums}. */
  Found compare() {
    db.execute(
        """
        CREATE OR REPLACE TEMP TABLE hand_sums AS
        SELECT *, strftime(DATE '%s' + to_months(CAST(ix AS INTEGER) - 1), '%%Y-%%m') AS period,
               CASE WHEN no_class = 0 THEN 'household_class' WHEN no_sex = 0 THEN 'sex' WHEN no_age = 0 THEN 'age_band' ELSE '' END AS breakdown,
               CASE WHEN no_class = 0 THEN household_class WHEN no_sex = 0 THEN sex WHEN no_age = 0 THEN age_band ELSE '' END AS breakdown_value,
               CASE WHEN no_ward = 1 THEN province_code ELSE ward_code END AS unit,
               CASE WHEN no_neighbourhood = 0 THEN neighbourhood ELSE '' END AS part
        FROM hand WHERE no_neighbourhood = 1 OR neighbourhood IS NOT NULL"""
            .formatted(first.atDay(1)));
    db.execute(
        """
        CREATE OR REPLACE TEMP TABLE own_sums AS
        SELECT indicator_id, split_part(unit_code, '/', 1) AS unit, coalesce(unit_name, '') AS part, period, breakdown,
               breakdown_value, numerator, denominator
        FROM %s WHERE period_kind = 'month'"""
            .formatted(lake.readSql(ValuesTable.ID, ValuesTable.layout())));
    List<Found> each = HandWrittenSums.COLUMNS.stream().map(this::compare).toList();
    return new Found(
        each.stream().mapToLong(Found::sums).sum(),
        each.stream().mapToLong(Found::different).sum());
  }

  /** A sum of nobody may be a row on one side and no row on the other. */
  private Found compare(HandWrittenSums.Column column) {
    String pairs =
        """
        (SELECT coalesce(o.numerator, 0) AS on_, coalesce(o.denominator, 0) AS od, coalesce(h.%2$s, 0) AS hn,
                coalesce(h.%3$s, 0) AS hd
         FROM (SELECT * FROM own_sums WHERE indicator_id = '%1$s') o
         FULL JOIN hand_sums h USING (unit, part, period, breakdown, breakdown_value))"""
            .formatted(column.indicator(), column.numerator(), column.denominator());
    return new Found(
        db.number("SELECT count(*) FROM " + pairs),
        db.number("SELECT count(*) FROM " + pairs + " WHERE on_ <> hn OR od <> hd"));
  }
}
