package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL that cuts the time a person's row holds for where birthdays fall into it: one piece for each
 * pair of bounds that the person's age lies between.
 *
 * @param birth column with the date of birth
 */
record AgeSpans(String birth, MonthIndex months) {
  /** Bounds of the age bands a condition may use; breakdowns join some of them. */
  static final List<Integer> BOUNDS = List.of(0, 14, 15, 18, 35, 60);

  /** Columns with the month in which each bound is reached, each after a comma. */
  String reached() {
    return BOUNDS.stream()
        .filter(age -> age > 0)
        .map(age -> ", %s AS reached_%d".formatted(months.ofBirthday(birth, age), age))
        .collect(joining());
  }

  /**
   * Cuts rows that have the columns of {@link #reached}.
   *
   * @param rows with {@code from_ix} and {@code to_ix}
   * @return the pieces with {@code age}, {@code age_band}, {@code first_ix} and {@code after_ix}
   */
  String cut(String rows) {
    return """
        SELECT * FROM (
          SELECT *, %s AS age_band,
                 greatest(from_ix, CASE age %s END) AS first_ix,
                 least(to_ix, CASE age %s END) AS after_ix
          FROM (%s) CROSS JOIN (VALUES %s) ages(age)
          WHERE from_ix < to_ix)
        WHERE first_ix < after_ix"""
        .formatted(
            band(),
            cases(0),
            cases(1),
            rows,
            BOUNDS.stream().map("(%d)"::formatted).collect(joining(", ")));
  }

  /** For each bound, the month from which it holds (offset 0) or no longer holds (offset 1). */
  private String cases(int offset) {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < BOUNDS.size(); i++) {
      int other = i + offset;
      String at =
          other == 0
              ? "1"
              : other == BOUNDS.size()
                  ? Integer.toString(months.afterLast())
                  : "reached_" + BOUNDS.get(other);
      cases.add("WHEN %d THEN %s".formatted(BOUNDS.get(i), at));
    }
    return String.join(" ", cases);
  }

  private static String band() {
    return "CASE WHEN age < 14 THEN '0-13' WHEN age < 18 THEN '14-17' WHEN age < 35 THEN '18-34'"
        + " WHEN age < 60 THEN '35-59' ELSE '60+' END";
  }
}
