package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.data.indicator.Relation;

/**
 * The SQL that turns the rows of a relation into sums per unit, month and breakdown. Rows are read
 * once: they are counted into cells (table {@code cells}), and cells are rolled up to every level.
 */
final class RelationSql {
  /** Bounds of the age bands a condition may use; breakdowns join some of them. */
  static final List<Integer> AGE_BOUNDS = List.of(0, 14, 15, 18, 35, 60);

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
    String dated =
        "SELECT s.*, %s AS from_ix, %s AS to_ix%s FROM (%s) s"
            .formatted(
                index("valid_from", "d"),
                "CASE WHEN valid_to IS NULL THEN %d ELSE %s END"
                    .formatted(months.size() + 1, index("valid_to", "d")),
                relation.ages().map(birth -> ", " + reached(birth)).orElse(""),
                relation.sql());
    if (relation.ages().isEmpty()) {
      return "SELECT *, from_ix AS first_ix, to_ix AS after_ix FROM (%s) WHERE from_ix < to_ix"
          .formatted(dated);
    }
    return """
        SELECT * FROM (
          SELECT *, %s AS age_band,
                 greatest(from_ix, CASE age %s END) AS first_ix,
                 least(to_ix, CASE age %s END) AS after_ix
          FROM (%s) CROSS JOIN (VALUES %s) ages(age)
          WHERE from_ix < to_ix)
        WHERE first_ix < after_ix"""
        .formatted(
            ageBand(),
            bounds(0),
            bounds(1),
            dated,
            AGE_BOUNDS.stream().map("(%d)"::formatted).collect(joining(", ")));
  }

  /** Index of the first month whose day is not before a date; one past the last when none is. */
  private String index(String date, String kind) {
    return months.stream()
        .map(m -> "WHEN %s <= %s THEN %d".formatted(date, literal(m, kind), m.index()))
        .collect(joining(" ", "CASE ", " ELSE %d END".formatted(months.size() + 1)));
  }

  private static String literal(Calendar.Month month, String kind) {
    return kind.equals("d") ? "DATE '%s'".formatted(month.day()) : "%d".formatted(ymd(month));
  }

  private static int ymd(Calendar.Month month) {
    return month.day().getYear() * 10_000
        + month.day().getMonthValue() * 100
        + month.day().getDayOfMonth();
  }

  /** For each bound the first month in which the age is reached; days compare as yyyymmdd. */
  private String reached(String birth) {
    String number = "(year(%1$s) * 10000 + month(%1$s) * 100 + day(%1$s))".formatted(birth);
    return AGE_BOUNDS.stream()
        .filter(age -> age > 0)
        .map(age -> index("%s + %d".formatted(number, age * 10_000), "n") + " AS reached_" + age)
        .collect(joining(", "));
  }

  /** For each bound, the month from which it holds (offset 0) or no longer holds (offset 1). */
  private String bounds(int offset) {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < AGE_BOUNDS.size(); i++) {
      int other = i + offset;
      String at =
          other == 0
              ? "1"
              : other == AGE_BOUNDS.size()
                  ? Integer.toString(months.size() + 1)
                  : "reached_" + AGE_BOUNDS.get(other);
      cases.add("WHEN %d THEN %s".formatted(AGE_BOUNDS.get(i), at));
    }
    return String.join(" ", cases);
  }

  private static String ageBand() {
    return "CASE WHEN age < 14 THEN '0-13' WHEN age < 18 THEN '14-17' WHEN age < 35 THEN '18-34'"
        + " WHEN age < 60 THEN '35-59' ELSE '60+' END";
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
