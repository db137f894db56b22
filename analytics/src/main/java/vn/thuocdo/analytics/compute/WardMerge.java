package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.lake.LakeColumn;
import vn.thuocdo.data.lake.LakeType;
import vn.thuocdo.data.lake.TableLayout;

/**
 * Puts newly computed rows of some wards ({@code changed_wards}) into the earlier values of a
 * group. Provinces are the earlier sums without the wards' old ones and with their new ones.
 */
final class WardMerge {
  /** Layout of table {@code changed_wards}. */
  static final TableLayout WARDS =
      new TableLayout(List.of(new LakeColumn("ward_code", LakeType.TEXT)));

  private static final String IN_CHANGED =
      "unit_level <> 'province' AND split_part(unit_code, '/', 1) IN (SELECT ward_code FROM changed_wards)";
  private static final String SAME =
      "%1$s.indicator_id = %2$s.indicator_id AND %1$s.province_code = %2$s.province_code"
          + " AND %1$s.period = %2$s.period AND %1$s.breakdown = %2$s.breakdown"
          + " AND %1$s.breakdown_value = %2$s.breakdown_value";

  private final ComputeSession session;
  private final Slices slices;
  private final String ofPopulation;

  /**
   * @param measures of the group
   * @param slices in which its values lie
   */
  WardMerge(ComputeSession session, List<Measure> measures, Slices slices) {
    this.session = session;
    this.slices = slices;
    this.ofPopulation =
        Stream.concat(
                Stream.of(""),
                measures.stream()
                    .filter(m -> m.populationGroup().isPresent())
                    .map(m -> m.indicator().id()))
            .map("'%s'"::formatted)
            .collect(joining(", ", "indicator_id IN (", ")"));
  }

  /**
   * Makes tables {@code fresh} (what was computed anew) and view {@code merged} (all rows) of the
   * slices that changed, from {@code computed} and the earlier files.
   *
   * @return names of the slices; empty when it cannot be told what a province has left
   */
  Optional<Set<String>> merge(GroupFiles earlier) {
    session.view("earlier_values", earlier.all(), ValuesTable.layout());
    session.materialise("computed_wards", "SELECT * FROM computed WHERE " + IN_CHANGED);
    session.materialise("known_wards", "SELECT * FROM earlier_values WHERE " + IN_CHANGED);
    Set<String> changed = changedSlices(earlier);
    session.view("earlier_values", earlier.of(changed), ValuesTable.layout());
    keep(changed, "computed_wards", "fresh_wards");
    keep(changed, "known_wards", "stale");
    session.materialise("changes", changes());
    if (session.number(unsure()) > 0) {
      return Optional.empty();
    }
    session.materialise("fresh", "SELECT * FROM fresh_wards UNION ALL " + provinces());
    session.view(
        "merged",
        """
        SELECT * FROM fresh
        UNION ALL SELECT * FROM earlier_values v WHERE unit_level <> 'province' AND NOT (%s)
        UNION ALL SELECT * FROM earlier_values v WHERE unit_level = 'province'
          AND NOT EXISTS (SELECT 1 FROM changes c WHERE %s)"""
            .formatted(IN_CHANGED, SAME.formatted("c", "v")));
    return Optional.of(changed);
  }

  /** Of values that lie uncut all changes with any period. */
  private Set<String> changedSlices(GroupFiles earlier) {
    Set<String> changed =
        new TreeSet<>(slices.cut(periods("(%s)".formatted(differences()))).keySet());
    if (!changed.isEmpty() && earlier.bySlice().containsKey(Slices.WHOLE)) {
      periods("computed_wards").stream().map(slices::of).forEach(changed::add);
      periods("known_wards").stream().map(slices::of).forEach(changed::add);
      changed.add(Slices.WHOLE);
    }
    return changed;
  }

  private static String differences() {
    return """
        (SELECT * FROM computed_wards EXCEPT SELECT * FROM known_wards)
        UNION ALL (SELECT * FROM known_wards EXCEPT SELECT * FROM computed_wards)""";
  }

  private List<String> periods(String rows) {
    return session.query("SELECT DISTINCT period FROM " + rows, row -> row.text(1).orElseThrow());
  }

  /** Makes a table of the rows that lie in some slices. */
  private void keep(Set<String> of, String rows, String kept) {
    List<String> periods =
        periods(rows).stream().filter(period -> of.contains(slices.of(period))).toList();
    session.materialise(
        kept, "SELECT * FROM %s WHERE %s".formatted(rows, SliceWriter.among(periods)));
  }

  /** What the wards add to their province, and take away. */
  private static String changes() {
    String columns =
        "indicator_id, province_code, period, period_kind, breakdown, breakdown_value, provisional, data_through, definition_hash";
    return """
        /* changes of provinces */
        SELECT %1$s, CAST(sum(n) AS BIGINT) AS n, CAST(sum(d) AS BIGINT) AS d, max(fresh) AS fresh
        FROM (
          SELECT %1$s, numerator AS n, denominator AS d, 1 AS fresh FROM fresh_wards WHERE unit_level = 'ward'
          UNION ALL
          SELECT %1$s, -numerator, -denominator, 0 FROM stale WHERE unit_level = 'ward')
        GROUP BY ALL"""
        .formatted(columns);
  }

  /** Provinces that lost the last ward with rows: what they have left, if anything, has no ward. */
  private String unsure() {
    return """
        SELECT count(*) FROM changes c
        WHERE fresh = 0 AND NOT EXISTS (
          SELECT 1 FROM earlier_values v
          WHERE v.unit_level = 'ward' AND NOT (%s) AND %s)"""
        .formatted(IN_CHANGED, SAME.formatted("v", "c"));
  }

  private String provinces() {
    return """
        SELECT c.indicator_id, c.province_code, 'province', CAST(NULL AS STRING), c.province_code, c.period,
               c.period_kind, c.breakdown, c.breakdown_value, c.n, c.d,
               CASE WHEN c.of_population THEN coalesce(c.missing, CASE WHEN c.d IS NULL THEN 'NO_DENOMINATOR' END)
                    WHEN c.d = 0 THEN 'ZERO_DENOMINATOR' END,
               c.provisional, c.data_through, c.definition_hash, CAST(NULL AS DECIMAL(28,6))
        FROM (
          SELECT c.indicator_id, c.province_code, c.period, c.period_kind, c.breakdown, c.breakdown_value,
                 c.provisional, c.data_through, c.definition_hash, c.of_population,
                 v.missing_reason AS missing, coalesce(v.numerator, 0) + c.n AS n,
                 CASE WHEN c.of_population THEN v.denominator
                      WHEN v.denominator IS NULL THEN c.d
                      ELSE v.denominator + coalesce(c.d, 0) END AS d
          FROM (SELECT *, %s AS of_population FROM changes) c
          LEFT JOIN (SELECT * FROM earlier_values WHERE unit_level = 'province') v ON %s) c"""
        .formatted(ofPopulation, SAME.formatted("v", "c"));
  }
}
