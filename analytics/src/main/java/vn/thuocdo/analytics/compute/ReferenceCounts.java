package vn.thuocdo.analytics.compute;

import vn.thuocdo.analytics.engine.ComputeSession;

/**
 * Table {@code reference_counts}: the population count that holds on the day of each month. A ward
 * has its own row or the sum of its neighbourhoods; a province is the sum of its wards.
 */
final class ReferenceCounts {
  private final ComputeSession session;

  ReferenceCounts(ComputeSession session) {
    this.session = session;
  }

  /** Needs tables {@code months}, {@code places} and the view {@code population}. */
  void create() {
    session.materialise(
        "reference_counts",
        """
        /* population counts by month */
        WITH latest AS (
          SELECT m.ix, p.ward_code, coalesce(p.neighbourhood, '') AS neighbourhood, p."group",
                 max_by(p.count, (p.as_of, p._landed_seq)) AS count
          FROM population p JOIN months m ON p.as_of <= m.day
          GROUP BY ALL),
        own AS (SELECT * FROM latest WHERE neighbourhood = ''),
        parts AS (
          SELECT ix, ward_code, "group", CAST(sum(count) AS BIGINT) AS count
          FROM latest WHERE neighbourhood <> '' GROUP BY ALL),
        wards AS (
          SELECT coalesce(o.ix, p.ix) AS ix, coalesce(o.ward_code, p.ward_code) AS ward_code,
                 coalesce(o."group", p."group") AS "group", coalesce(o.count, p.count) AS count
          FROM own o FULL JOIN parts p ON p.ix = o.ix AND p.ward_code = o.ward_code AND p."group" = o."group")
        SELECT w.ix, w."group", w.ward_code AS unit_code, w.count FROM wards w
        UNION ALL
        SELECT w.ix, w."group", u.province_code, CAST(sum(w.count) AS BIGINT)
        FROM wards w JOIN places u ON u.unit_code = w.ward_code GROUP BY ALL
        UNION ALL
        SELECT l.ix, l."group", u.unit_code, CAST(sum(l.count) AS BIGINT)
        FROM latest l JOIN places u ON u.ward_code = l.ward_code AND u.neighbourhood = l.neighbourhood
        GROUP BY ALL
        """);
  }
}
