package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.thuocdo.data.indicator.Relation;

/** The SQL that turns rolled-up sums into rows of the values table. */
final class ValuesSql {
  private static final List<String> KEYS =
      List.of(
          "province_code",
          "ward_code",
          "neighbourhood",
          "unit_level",
          "breakdown",
          "breakdown_value");

  private final Relation relation;
  private final List<Measure> measures;

  ValuesSql(Relation relation, List<Measure> measures) {
    this.relation = relation;
    this.measures = List.copyOf(measures);
  }

  /** Table {@code sums}: what each cell of a month holds. Changes of a state add up over time. */
  String sums() {
    if (relation.time() == Relation.Time.FLOW) {
      return """
          /* monthly sums of %s */
          SELECT %s, ix, %s FROM rolled JOIN months USING (ix)"""
          .formatted(relation.id(), keys(""), columns().collect(joining(", ")));
    }
    return """
        /* month-end sums of %1$s */
        WITH grid AS (
          SELECT k.*, m.ix FROM (SELECT %2$s, min(ix) AS born FROM rolled GROUP BY ALL) k
          JOIN months m ON m.ix >= k.born)
        SELECT %3$s, g.ix, %4$s
        FROM grid g LEFT JOIN rolled r
          ON r.ix = g.ix AND r.unit_level = g.unit_level AND r.breakdown = g.breakdown
         AND r.breakdown_value = g.breakdown_value AND r.province_code = g.province_code
         AND r.ward_code IS NOT DISTINCT FROM g.ward_code
         AND r.neighbourhood IS NOT DISTINCT FROM g.neighbourhood
        WINDOW over_time AS (PARTITION BY %3$s ORDER BY g.ix)"""
        .formatted(
            relation.id(),
            keys(""),
            keys("g."),
            columns()
                .map("CAST(sum(coalesce(r.%1$s, 0)) OVER over_time AS BIGINT) AS %1$s"::formatted)
                .collect(joining(", ")));
  }

  private static String keys(String prefix) {
    return KEYS.stream().map(key -> prefix + key).collect(joining(", "));
  }

  private Stream<String> columns() {
    return measures.stream().flatMap(Measure::columns);
  }

  /** Table {@code period_sums}: sums over each period, per unit and breakdown. */
  String periodSums(Calendar calendar, LocalDate today) {
    return relation.time() == Relation.Time.FLOW
        ? monthSums() + "\nUNION ALL\n" + weekSums(calendar, today)
        : monthSums();
  }

  private String monthSums() {
    return """
        /* sums of %1$s per period */
        SELECT u.unit_code, s.unit_level, u.unit_name, s.province_code, p.period, p.kind,
               s.breakdown, s.breakdown_value, p.provisional, p.through, %2$s
        FROM sums s
        JOIN spans p ON s.ix BETWEEN p.first_ix AND p.last_ix
        JOIN places u ON u.province_code = s.province_code AND u.unit_level = s.unit_level
         AND u.ward_code IS NOT DISTINCT FROM s.ward_code
         AND u.neighbourhood IS NOT DISTINCT FROM s.neighbourhood
        WHERE s.unit_level <> 'neighbourhood' OR p.kind = 'month'
        GROUP BY ALL"""
        .formatted(
            relation.id(),
            columns().map("CAST(sum(s.%1$s) AS BIGINT) AS %1$s"::formatted).collect(joining(", ")));
  }

  /** Weekly totals of a flow; ISO weeks, which have no breakdowns. */
  private String weekSums(Calendar calendar, LocalDate today) {
    return """
        /* weekly sums of %1$s */
        SELECT coalesce(ward_code, province_code) AS unit_code,
               CASE WHEN ward_code IS NULL THEN 'province' ELSE 'ward' END AS unit_level,
               CAST(NULL AS STRING) AS unit_name, province_code,
               CAST(year(monday + 3) AS STRING) || '-W' || lpad(CAST(weekofyear(monday) AS STRING), 2, '0') AS period,
               'week' AS kind, '' AS breakdown, '' AS breakdown_value,
               monday + 6 >= DATE '%4$s' AS provisional,
               least(monday + 6, DATE '%5$s') AS through, %6$s
        FROM (
          SELECT province_code, ward_code, monday, grouping(ward_code) AS is_province, %2$s
          FROM (SELECT CAST(date_trunc('week', event_date) AS DATE) AS monday, r.* FROM (%3$s) r)
          GROUP BY GROUPING SETS ((province_code, monday), (province_code, ward_code, monday)))
        WHERE is_province = 1 OR ward_code IS NOT NULL"""
        .formatted(
            relation.id(),
            measures.stream().flatMap(Measure::aggregates).collect(joining(", ")),
            relation.sql(),
            today,
            calendar.dataThrough(),
            columns().collect(joining(", ")));
  }

  /** The values of one indicator, as rows of {@code computed}. */
  String values(Measure measure) {
    return measure.populationGroup().isPresent() ? valuesOfPopulation(measure) : ownValues(measure);
  }

  private String ownValues(Measure measure) {
    boolean divided = measure.denominator().isPresent();
    String denominator = divided ? measure.denominatorColumn() : "CAST(NULL AS BIGINT)";
    return """
        /* values of %1$s */
        SELECT '%1$s', unit_code, unit_level, unit_name, province_code, period, kind, breakdown, breakdown_value,
               %2$s, %3$s, CASE WHEN %3$s = 0 THEN 'ZERO_DENOMINATOR' END, provisional, through, '%4$s', CAST(NULL AS DECIMAL(28,6))
        FROM period_sums"""
        .formatted(
            measure.indicator().id(),
            measure.numeratorColumn(),
            denominator,
            measure.indicator().definitionHash());
  }

  /** With the denominator from the reference counts of a group. */
  private String valuesOfPopulation(Measure measure) {
    return """
        /* values of %1$s */
        SELECT '%1$s', u.unit_code, u.unit_level, u.unit_name, u.province_code, p.period, p.kind, '', '',
               coalesce(s.%2$s, 0), d.count,
               CASE WHEN d.count IS NULL THEN 'NO_DENOMINATOR' WHEN d.count = 0 THEN 'ZERO_DENOMINATOR' END,
               p.provisional, p.through, '%3$s', CAST(NULL AS DECIMAL(28,6))
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
}
