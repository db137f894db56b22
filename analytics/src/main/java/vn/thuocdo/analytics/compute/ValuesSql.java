package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.util.List;
import vn.thuocdo.data.indicator.Relation;

/** The SQL that turns rolled-up sums into rows of the values table. */
final class ValuesSql {
  private final Relation relation;

  ValuesSql(Relation relation) {
    this.relation = relation;
  }

  /** Table {@code sums}: what each cell of a month holds. Changes of a state add up over time. */
  String sums(List<String> columns) {
    String keys = "province_code, ward_code, neighbourhood, unit_level, breakdown, breakdown_value";
    if (relation.time() == Relation.Time.FLOW) {
      return """
          /* monthly sums of %s */
          CREATE OR REPLACE TEMP TABLE sums AS
          SELECT %s, ix, %s FROM rolled JOIN months USING (ix)"""
          .formatted(relation.id(), keys, String.join(", ", columns));
    }
    return """
        /* month-end sums of %1$s */
        CREATE OR REPLACE TEMP TABLE sums AS
        WITH grid AS (
          SELECT k.*, m.ix FROM (SELECT %2$s, min(ix) AS born FROM rolled GROUP BY ALL) k
          JOIN months m ON m.ix >= k.born)
        SELECT %3$s, g.ix, %4$s
        FROM grid g LEFT JOIN rolled r
          ON r.ix = g.ix AND r.unit_level = g.unit_level AND r.breakdown = g.breakdown
         AND r.breakdown_value = g.breakdown_value AND r.province_code = g.province_code
         AND r.ward_code IS NOT DISTINCT FROM g.ward_code
         AND r.neighbourhood IS NOT DISTINCT FROM g.neighbourhood
        WINDOW over_time AS (
          PARTITION BY g.province_code, g.ward_code, g.neighbourhood, g.unit_level, g.breakdown, g.breakdown_value
          ORDER BY g.ix)"""
        .formatted(
            relation.id(),
            keys,
            prefixed("g", keys),
            columns.stream()
                .map(
                    c ->
                        "CAST(sum(coalesce(r.%1$s, 0)) OVER over_time AS BIGINT) AS %1$s"
                            .formatted(c))
                .collect(joining(", ")));
  }

  private static String prefixed(String table, String columns) {
    return List.of(columns.split(", ", -1)).stream()
        .map(c -> table + "." + c)
        .collect(joining(", "));
  }

  /** Adds the values of one indicator: sums over the months of each period, divided later. */
  String insert(Measure measure) {
    String denominator =
        measure.denominator().isPresent()
            ? "CAST(sum(s.%s) AS BIGINT)".formatted(measure.denominatorColumn())
            : "CAST(NULL AS BIGINT)";
    return """
        /* values of %1$s */
        INSERT INTO computed
        SELECT '%1$s', u.unit_code, s.unit_level, u.unit_name, s.province_code, p.period, p.kind,
               s.breakdown, s.breakdown_value,
               CAST(sum(s.%2$s) AS BIGINT), %3$s, NULL, p.provisional, p.through, '%4$s'
        FROM sums s
        JOIN spans p ON s.ix BETWEEN p.first_ix AND p.last_ix
        JOIN places u ON u.province_code = s.province_code AND u.unit_level = s.unit_level
         AND u.ward_code IS NOT DISTINCT FROM s.ward_code
         AND u.neighbourhood IS NOT DISTINCT FROM s.neighbourhood
        WHERE s.unit_level <> 'neighbourhood' OR p.kind = 'month'
        GROUP BY ALL"""
        .formatted(
            measure.indicator().id(),
            measure.numeratorColumn(),
            denominator,
            measure.indicator().definitionHash());
  }

  /** Like {@link #insert}, with the denominator from the reference counts of a group. */
  String insertOfPopulation(Measure measure) {
    return """
        /* values of %1$s */
        INSERT INTO computed
        SELECT '%1$s', u.unit_code, u.unit_level, u.unit_name, u.province_code, p.period, p.kind, '', '',
               coalesce(s.%2$s, 0), d.count, CASE WHEN d.count IS NULL THEN 'NO_DENOMINATOR' END,
               p.provisional, p.through, '%3$s'
        FROM spans p
        CROSS JOIN places u
        LEFT JOIN sums s ON s.ix = p.last_ix AND s.breakdown = '' AND s.unit_level = u.unit_level
         AND s.province_code = u.province_code AND s.ward_code IS NOT DISTINCT FROM u.ward_code
         AND s.neighbourhood IS NOT DISTINCT FROM u.neighbourhood
        LEFT JOIN reference_counts d ON d.ix = p.last_ix AND d."group" = '%4$s' AND d.unit_code = u.unit_code
        WHERE (d.count IS NOT NULL OR s.ix IS NOT NULL)
          AND (u.unit_level <> 'neighbourhood' OR p.kind = 'month')"""
        .formatted(
            measure.indicator().id(),
            measure.numeratorColumn(),
            measure.indicator().definitionHash(),
            measure.populationGroup().orElseThrow());
  }

  /** Adds the weekly totals of a flow's indicator. */
  String insertWeeks(Measure measure) {
    String denominator = measure.denominator().orElse("CAST(NULL AS BIGINT)");
    return """
        /* weekly values of %1$s */
        INSERT INTO computed
        SELECT '%1$s', coalesce(ward_code, province_code),
               CASE WHEN ward_code IS NULL THEN 'province' ELSE 'ward' END, NULL, province_code,
               strftime(event_date, '%%G-W%%V'), 'week', '', '', %2$s, %3$s, NULL,
               CAST(date_trunc('week', min(event_date)) AS DATE) + 6 >= getvariable('today'),
               least(CAST(date_trunc('week', min(event_date)) AS DATE) + 6, getvariable('through')), '%4$s'
        FROM (%5$s)
        GROUP BY GROUPING SETS ((province_code, strftime(event_date, '%%G-W%%V')),
                                (province_code, ward_code, strftime(event_date, '%%G-W%%V')))
        HAVING grouping(ward_code) = 1 OR ward_code IS NOT NULL"""
        .formatted(
            measure.indicator().id(),
            measure.numerator(),
            denominator,
            measure.indicator().definitionHash(),
            relation.sql());
  }
}
