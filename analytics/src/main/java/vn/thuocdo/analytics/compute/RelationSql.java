package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.indicator.Relation;

/**
 * The SQL that turns the rows of a relation into sums per unit, month and breakdown. Rows are read
 * once: they are counted into cells (table {@code cells}), and cells are rolled up to every level.
 */
final class RelationSql {
  private static final String UNKNOWN = "unknown";

  private final Relation relation;
  private final List<Measure> measures;
  private final List<Calendar.Month> months;

  RelationSql(Relation relation, List<Measure> measures, List<Calendar.Month> months) {
    this.relation = relation;
    this.measures = List.copyOf(measures);
    this.months = List.copyOf(months);
  }

  /** Table {@code cells}: rows counted, by place, breakdown values and the months they hold for. */
  String cells() {
    String rows = relation.time() == Relation.Time.STATE ? stateRows() : flowRows();
    return """
        /* cells of %s */
        SELECT province_code, ward_code, neighbourhood, %s first_ix, after_ix, %s
        FROM (%s)
        GROUP BY ALL"""
        .formatted(
            relation.id(),
            relation.breakdowns().stream().map(RelationSql::known).collect(joining()),
            aggregates(),
            rows);
  }

  private static String known(String breakdown) {
    return "coalesce(%1$s, '%2$s') AS %1$s, ".formatted(breakdown, UNKNOWN);
  }

  private String aggregates() {
    return measures.stream().flatMap(Measure::aggregates).collect(joining(",\n  "));
  }

  private String flowRows() {
    return """
        SELECT s.*, %1$s AS first_ix, %1$s + 1 AS after_ix FROM (%2$s) s"""
        .formatted(
            "(year(event_date) - %d) * 12 + month(event_date) - %d"
                .formatted(
                    months.get(0).month().getYear(), months.get(0).month().getMonthValue() - 1),
            relation.sql());
  }

  private String stateRows() {
    MonthIndex index = new MonthIndex(months);
    Optional<AgeSpans> ages = relation.ages().map(birth -> new AgeSpans(birth, index));
    String dated =
        "SELECT s.*, %s AS from_ix, %s AS to_ix%s FROM (%s) s"
            .formatted(
                index.of("valid_from"),
                index.of("valid_to"),
                ages.map(AgeSpans::reached).orElse(""),
                relation.sql());
    return ages.map(spans -> spans.cut(dated))
        .orElse(
            "SELECT *, from_ix AS first_ix, to_ix AS after_ix FROM (%s) WHERE from_ix < to_ix"
                .formatted(dated));
  }

  /**
   * Rolls cells up to neighbourhood, ward and province, and to each breakdown of the latter two.
   */
  String rolled() {
    return """
        /* sums of %1$s per unit and month */
        WITH steps AS (%3$s)
        SELECT province_code, ward_code, neighbourhood, %2$s ix, %4$s,
               %5$s AS breakdown, %6$s AS breakdown_value, %7$s AS unit_level
        FROM steps
        GROUP BY GROUPING SETS (%8$s)"""
        .formatted(
            relation.id(),
            breakdownList(),
            steps(),
            sums("CAST(sum(%1$s) AS BIGINT) AS %1$s"),
            breakdownCase("'%1$s'", "''"),
            breakdownCase("%1$s", "''"),
            "CASE WHEN grouping(neighbourhood) = 0 THEN 'neighbourhood' WHEN grouping(ward_code) = 0"
                + " THEN 'ward' ELSE 'province' END",
            groupingSets());
  }

  /** What each cell adds, and when; a state takes it away again when it no longer holds. */
  private String steps() {
    String place = "SELECT province_code, ward_code, neighbourhood, " + breakdownList();
    String added = place + "first_ix AS ix, " + sums("%1$s") + " FROM cells";
    return relation.time() == Relation.Time.FLOW
        ? added
        : "%s UNION ALL %s after_ix AS ix, %s FROM cells WHERE after_ix <= %d"
            .formatted(added, place, sums("-%1$s AS %1$s"), months.size());
  }

  private String breakdownList() {
    return relation.breakdowns().stream().map(b -> b + ", ").collect(joining());
  }

  private String sums(String pattern) {
    return measures.stream()
        .flatMap(Measure::columns)
        .map(pattern::formatted)
        .collect(joining(", "));
  }

  private String breakdownCase(String then, String otherwise) {
    return relation.breakdowns().isEmpty()
        ? otherwise
        : relation.breakdowns().stream()
            .map(b -> "WHEN grouping(%s) = 0 THEN %s".formatted(b, then.formatted(b)))
            .collect(joining(" ", "CASE ", " ELSE %s END".formatted(otherwise)));
  }

  private String groupingSets() {
    List<String> sets = new ArrayList<>();
    sets.add("(ix, province_code)");
    sets.add("(ix, province_code, ward_code)");
    sets.add("(ix, province_code, ward_code, neighbourhood)");
    for (String breakdown : relation.breakdowns()) {
      sets.add("(ix, province_code, %s)".formatted(breakdown));
      sets.add("(ix, province_code, ward_code, %s)".formatted(breakdown));
    }
    return String.join(", ", sets);
  }
}
