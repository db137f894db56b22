package vn.thuocdo.dashboard.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * The sums of relation {@code survey_people} as an expert would write them for these very
 * indicators: people are counted once by the months they hold for, then spread over the months. One
 * text for DuckDB and PostgreSQL. Knows nothing of the product's own SQL.
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
        SELECT s.*, coalesce(m.sex, 'unknown') AS sex, id_card_status, vneid_level, device, bank_account,
               @14@ AS r14, @15@ AS r15,
               @18@ AS r18, @35@ AS r35,
               @60@ AS r60
        FROM survey_members m JOIN states s ON s.form_id = m.form_id
        WHERE s.first_ix < s.after_ix),
      cells AS (
        SELECT province_code, ward_code, neighbourhood, household_class, sex, first_ix, after_ix, r14, r15, r18, r35, r60,
               count(*) AS n, count(*) FILTER (WHERE id_card_status = 'has_card') AS card,
               count(*) FILTER (WHERE vneid_level = 'level2') AS level2,
               count(*) FILTER (WHERE vneid_level IN ('level1', 'level2')) AS any_level,
               count(*) FILTER (WHERE id_card_status = 'has_card' AND vneid_level = 'level2') AS card_level2,
               count(*) FILTER (WHERE device = 'smartphone') AS smart,
               count(*) FILTER (WHERE device = 'feature_2g') AS feature,
               count(*) FILTER (WHERE bank_account) AS bank,
               count(*) FILTER (WHERE id_card_status = 'has_card' AND vneid_level = 'level2' AND device = 'smartphone'
                                  AND bank_account) AS core
        FROM people
        GROUP BY province_code, ward_code, neighbourhood, household_class, sex, first_ix, after_ix, r14, r15, r18, r35, r60),
      months AS (
        SELECT c.province_code, c.ward_code, c.neighbourhood, c.household_class, c.sex, i.ix,
               CASE WHEN ix >= r60 THEN '60+' WHEN ix >= r35 THEN '35-59' WHEN ix >= r18 THEN '18-34'
                    WHEN ix >= r14 THEN '14-17' ELSE '0-13' END AS age_band,
               CASE WHEN ix >= r14 THEN n ELSE 0 END AS p14, CASE WHEN ix >= r15 THEN n ELSE 0 END AS p15,
               CASE WHEN ix >= r18 THEN n ELSE 0 END AS p18, CASE WHEN ix >= r14 THEN card ELSE 0 END AS card,
               CASE WHEN ix >= r14 THEN level2 ELSE 0 END AS level2, CASE WHEN ix >= r14 THEN any_level ELSE 0 END AS any_level,
               CASE WHEN ix >= r14 THEN card_level2 ELSE 0 END AS card_level2, CASE WHEN ix >= r14 THEN smart ELSE 0 END AS smart,
               CASE WHEN ix >= r14 THEN feature ELSE 0 END AS feature, CASE WHEN ix >= r15 THEN bank ELSE 0 END AS bank15,
               CASE WHEN ix >= r18 THEN bank ELSE 0 END AS bank18, CASE WHEN ix >= r18 THEN core ELSE 0 END AS core
        FROM cells c JOIN (SELECT generate_series AS ix FROM generate_series(1, %4$d)) i
          ON i.ix >= c.first_ix AND i.ix < c.after_ix)
      SELECT ix, province_code, ward_code, neighbourhood, household_class, sex, age_band,
             grouping(ward_code) AS no_ward, grouping(neighbourhood) AS no_neighbourhood,
             grouping(household_class) AS no_class, grouping(sex) AS no_sex, grouping(age_band) AS no_age,
             sum(p14) AS p14, sum(p15) AS p15, sum(p18) AS p18, sum(card) AS card, sum(level2) AS level2,
             sum(any_level) AS any_level, sum(card_level2) AS card_level2, sum(smart) AS smart, sum(feature) AS feature,
             sum(bank15) AS bank15, sum(bank18) AS bank18, sum(core) AS core
      FROM months
      GROUP BY GROUPING SETS (
        (ix, province_code), (ix, province_code, ward_code), (ix, province_code, ward_code, neighbourhood),
        (ix, province_code, household_class), (ix, province_code, ward_code, household_class),
        (ix, province_code, sex), (ix, province_code, ward_code, sex),
        (ix, province_code, age_band), (ix, province_code, ward_code, age_band))""";

  private HandWrittenSums() {}

  /**
   * The statement, over tables {@code survey_forms} and {@code survey_members}.
   *
   * @param first first day of the first month; every month is looked at on its last day
   */
  static String sql(LocalDate first, int months) {
    String text = SQL;
    for (int age : List.of(14, 15, 18, 35, 60)) {
      text = text.replace("@" + age + "@", reached(age, first, months));
    }
    return text.formatted(index("survey_date", first), index("until", first), months + 1, months);
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
