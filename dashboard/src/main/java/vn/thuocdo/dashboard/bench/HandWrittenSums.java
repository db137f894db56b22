package vn.thuocdo.dashboard.bench;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;

/**
 * The sums of relation {@code survey_people} as an expert would write them for these very
 * indicators: people are counted once by the months they hold for, those become changes, changes
 * are summed to places and only then added up over the months. One text for DuckDB and PostgreSQL.
 * It shares nothing with the product.
 */
final class HandWrittenSums {
  /** The relation whose sums these are. */
  static final String RELATION = "survey_people";

  /** Indicators, each with its numerator and denominator column. */
  static final List<Column> COLUMNS =
      List.of(
          new Column("id_card_coverage", "card", "p14"),
          new Column("vneid_level2_coverage", "level2", "p14"),
          new Column("vneid_any_coverage", "any_level", "p14"),
          new Column("vneid_level2_of_card_holders", "card_level2", "card"),
          new Column("smartphone_coverage", "smart", "p14"),
          new Column("feature_phone_share", "feature", "p14"),
          new Column("bank_account_15plus", "bank15", "p15"),
          new Column("bank_account_18plus", "bank18", "p18"),
          new Column("digital_citizen_core", "core", "p18"));

  /** An indicator's columns. */
  record Column(String indicator, String numerator, String denominator) {}

  private static final String SQL =
      """
      WITH states AS (
        SELECT form_id, province_code, ward_code, neighbourhood, coalesce(household_class, 'unknown') AS household_class,
               greatest(1, %1$s) AS first_ix, coalesce(%2$s, %3$d) AS after_ix
        FROM (
          SELECT f.*, lead(survey_date) OVER (PARTITION BY household_id ORDER BY survey_date, _landed_seq, form_id) AS until
          FROM survey_forms f) dated),
      people AS (
        SELECT s.*, coalesce(m.sex, 'unknown') AS sex, id_card_status = 'has_card' AS card, vneid_level = 'level2' AS level2,
               vneid_level IN ('level1', 'level2') AS any_level, device, bank_account,
               @14@ AS r14, @15@ AS r15, @18@ AS r18, @35@ AS r35, @60@ AS r60
        FROM survey_members m JOIN states s ON s.form_id = m.form_id
        WHERE s.first_ix < s.after_ix),
      cells AS (
        SELECT province_code, ward_code, neighbourhood, household_class, sex, first_ix, after_ix, r14, r15, r18, r35, r60,
               CAST(count(*) AS INTEGER) AS n, CAST(count(*) FILTER (WHERE card) AS INTEGER) AS card, CAST(count(*) FILTER (WHERE level2) AS INTEGER) AS level2,
               CAST(count(*) FILTER (WHERE any_level) AS INTEGER) AS any_level, CAST(count(*) FILTER (WHERE card AND level2) AS INTEGER) AS card_level2,
               CAST(count(*) FILTER (WHERE device = 'smartphone') AS INTEGER) AS smart, CAST(count(*) FILTER (WHERE device = 'feature_2g') AS INTEGER) AS feature,
               CAST(count(*) FILTER (WHERE bank_account) AS INTEGER) AS bank,
               CAST(count(*) FILTER (WHERE card AND level2 AND device = 'smartphone' AND bank_account) AS INTEGER) AS core
        FROM people WHERE r14 < after_ix
        GROUP BY province_code, ward_code, neighbourhood, household_class, sex, first_ix, after_ix, r14, r15, r18, r35, r60),
      ages AS (
        SELECT c.*, a.age, CASE WHEN a.age < 18 THEN '14-17' WHEN a.age = 18 THEN '18-34' WHEN a.age = 35 THEN '35-59' ELSE '60+' END AS age_band,
               greatest(first_ix, CASE a.age WHEN 14 THEN r14 WHEN 15 THEN r15 WHEN 18 THEN r18 WHEN 35 THEN r35 ELSE r60 END) AS starts,
               least(after_ix, CASE a.age WHEN 14 THEN r15 WHEN 15 THEN r18 WHEN 18 THEN r35 WHEN 35 THEN r60 ELSE after_ix END) AS ends
        FROM cells c CROSS JOIN (VALUES (14), (15), (18), (35), (60)) a(age)),
      steps AS (
        SELECT ages.*, starts AS ix, 1 AS turn FROM ages WHERE starts < ends
        UNION ALL
        SELECT ages.*, ends, -1 FROM ages WHERE starts < ends AND ends <= %4$d),
      events AS MATERIALIZED (
        SELECT province_code, ward_code, neighbourhood, household_class, sex, age_band, ix,
               sum(turn * n) AS p14, sum(CASE WHEN age >= 15 THEN turn * n ELSE 0 END) AS p15,
               sum(CASE WHEN age >= 18 THEN turn * n ELSE 0 END) AS p18, sum(turn * card) AS card, sum(turn * level2) AS level2,
               sum(turn * any_level) AS any_level, sum(turn * card_level2) AS card_level2, sum(turn * smart) AS smart,
               sum(turn * feature) AS feature, sum(CASE WHEN age >= 15 THEN turn * bank ELSE 0 END) AS bank15,
               sum(CASE WHEN age >= 18 THEN turn * bank ELSE 0 END) AS bank18, sum(CASE WHEN age >= 18 THEN turn * core ELSE 0 END) AS core
        FROM steps
        GROUP BY province_code, ward_code, neighbourhood, household_class, sex, age_band, ix),
      wards AS (
        SELECT province_code, ward_code, household_class, sex, age_band, ix, #sum#
        FROM events GROUP BY province_code, ward_code, household_class, sex, age_band, ix),
      changes AS MATERIALIZED (
        SELECT ix, province_code, ward_code, neighbourhood, NULL AS household_class, NULL AS sex, NULL AS age_band,
               0 AS no_ward, 0 AS no_neighbourhood, 1 AS no_class, 1 AS no_sex, 1 AS no_age, #sum#
        FROM events GROUP BY ix, province_code, ward_code, neighbourhood
        UNION ALL
        SELECT ix, province_code, ward_code, NULL, household_class, sex, age_band, grouping(ward_code), 1,
               grouping(household_class), grouping(sex), grouping(age_band), #sum#
        FROM wards
        GROUP BY GROUPING SETS (
          (ix, province_code), (ix, province_code, ward_code),
          (ix, province_code, household_class), (ix, province_code, ward_code, household_class),
          (ix, province_code, sex), (ix, province_code, ward_code, sex),
          (ix, province_code, age_band), (ix, province_code, ward_code, age_band))),
      grid AS (
        SELECT i.ix, k.* FROM (SELECT @keys@, min(ix) AS born FROM changes GROUP BY @keys@) k
          JOIN (SELECT generate_series AS ix FROM generate_series(1, %4$d)) i ON i.ix >= k.born),
      filled AS (
        SELECT ix, @keys@, #zero# FROM grid
        UNION ALL
        SELECT ix, @keys@, #name# FROM changes),
      monthly AS (SELECT ix, @keys@, #sum# FROM filled GROUP BY ix, @keys@)
      SELECT ix, @keys@, #running# FROM monthly
      WINDOW over_time AS (PARTITION BY @keys@ ORDER BY ix)""";

  private static final String KEYS =
      "province_code, ward_code, neighbourhood, household_class, sex, age_band, no_ward, no_neighbourhood, no_class, no_sex, no_age";

  private static final List<String> SUMS =
      List.of(
          "p14",
          "p15",
          "p18",
          "card",
          "level2",
          "any_level",
          "card_level2",
          "smart",
          "feature",
          "bank15",
          "bank18",
          "core");

  private HandWrittenSums() {}

  /**
   * The statement, over tables {@code survey_forms} and {@code survey_members}.
   *
   * @param first first day of the first month; every month is looked at on its last day
   */
  static String sql(LocalDate first, int months) {
    String text =
        SQL.replace("@keys@", KEYS)
            .replace("#sum#", each("sum(%1$s) AS %1$s"))
            .replace("#zero#", each("0 AS %1$s"))
            .replace("#name#", each("%1$s"))
            .replace("#running#", each("sum(%1$s) OVER over_time AS %1$s"));
    for (int age : List.of(14, 15, 18, 35, 60)) {
      text = text.replace("@" + age + "@", reached(age, first, months));
    }
    return text.formatted(index("survey_date", first), index("until", first), months + 1, months);
  }

  private static String each(String pattern) {
    return SUMS.stream().map(pattern::formatted).collect(joining(", "));
  }

  private static String index(String date, LocalDate first) {
    return "CAST((extract(year FROM %1$s) - %2$d) * 12 + extract(month FROM %1$s) - %3$d AS INTEGER)"
        .formatted(date, first.getYear(), first.getMonthValue() - 1);
  }

  /** The month of a birthday; who was born on 29 February waits for March where there is none. */
  private static String reached(int age, LocalDate first, int months) {
    return """
        greatest(0, least(%1$d, %2$s + %3$d + CASE
          WHEN extract(month FROM birth_date) = 2 AND extract(day FROM birth_date) = 29
               AND CAST(extract(year FROM birth_date) + %4$d AS INTEGER) %%%% 4 <> 0 THEN 1 ELSE 0 END))"""
        .formatted(months + 1, index("birth_date", first), age * 12, age);
  }
}
