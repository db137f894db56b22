package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Pairs of sums by indicator, unit, month and breakdown value. */
final class PlainSums {
  private final Map<String, long[]> sums = new TreeMap<>();

  /** Every sum with a denominator: {@code indicator|unit|month|breakdown|value = n / d}. */
  List<String> values() {
    return sums.entrySet().stream()
        .filter(e -> e.getValue()[1] > 0)
        .map(e -> e.getKey() + " = " + e.getValue()[0] + " / " + e.getValue()[1])
        .toList();
  }

  /** Adds a pair to a unit: to the total and to the value of each breakdown. */
  void add(
      String indicator,
      String unit,
      YearMonth month,
      Map<String, String> by,
      long numerator,
      long denominator) {
    Map<String, String> cells = new HashMap<>(by);
    cells.put("", "");
    cells.forEach(
        (breakdown, value) -> {
          long[] pair =
              sums.computeIfAbsent(
                  "%s|%s|%s|%s|%s".formatted(indicator, unit, month, breakdown, value),
                  k -> new long[2]);
          pair[0] += numerator;
          pair[1] += denominator;
        });
  }

  /** Counts a row for its province and its ward. */
  void add(
      String indicator, LandedRow where, YearMonth month, Map<String, String> by, boolean counts) {
    Set<String> units = new TreeSet<>(Set.of(where.text("province_code")));
    if (where.has("ward_code")) {
      units.add(where.text("ward_code"));
    }
    units.forEach(unit -> add(indicator, unit, month, by, counts ? 1 : 0, 1));
  }

  static String known(String value) {
    return value.isEmpty() ? "unknown" : value;
  }

  static long age(LandedRow person, LocalDate day) {
    return ChronoUnit.YEARS.between(person.date("birth_date"), day);
  }

  static String band(long age) {
    if (age < 14) {
      return "0-13";
    }
    return age < 18 ? "14-17" : age < 35 ? "18-34" : age < 60 ? "35-59" : "60+";
  }

  /** Of a neighbourhood named {@code Khu phố 2}: {@code 27316/khu-pho-2}. */
  static String neighbourhood(String ward, String name) {
    return ward + "/" + name.toLowerCase(Locale.ROOT).replace("ố", "o").replace(' ', '-');
  }
}
