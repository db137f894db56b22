package vn.thuocdo.analytics.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up flow of one province whose tables add up: wards with neighbourhoods, two breakdowns,
 * months with their quarters, year and year to date.
 */
final class RandomTables {
  static final String PROVINCE = "79";
  static final int MONTHS = 4;

  private static final Map<String, List<String>> BREAKDOWNS =
      Map.of("sex", List.of("female", "male"), "field", List.of("A", "B", "C"));

  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Random random;

  private RandomTables(long seed) {
    this.random = new Random(seed);
  }

  /** The figures of one table world. */
  static List<Figure> of(long seed, int wards) {
    RandomTables tables = new RandomTables(seed);
    for (int ward = 0; ward < wards; ward++) {
      int size = 1 + tables.random.nextInt(60);
      for (int month = 1; month <= MONTHS; month++) {
        for (int person = tables.random.nextInt(size + 1); person > 0; person--) {
          tables.count("2%04d".formatted(ward), month);
        }
      }
    }
    return new ArrayList<>(tables.figures.values());
  }

  /** One more case, which satisfies the numerator more often than not. */
  private void count(String ward, int month) {
    long met = random.nextInt(10) < 8 ? 1 : 0;
    String neighbourhood = ward + "/kp-" + random.nextInt(3);
    List<String> periods =
        new ArrayList<>(List.of("2026-%02d".formatted(month), "2026-Q" + (month + 2) / 3, "2026"));
    for (int until = month; until <= MONTHS; until++) {
      periods.add("2026-%02d-ytd".formatted(until));
    }
    add(neighbourhood, "neighbourhood", periods.get(0), "", "", met);
    for (String period : periods) {
      add(ward, "ward", period, "", "", met);
      add(PROVINCE, "province", period, "", "", met);
    }
    BREAKDOWNS.forEach(
        (breakdown, values) -> {
          String value = values.get(random.nextInt(values.size()));
          for (String period : periods) {
            add(ward, "ward", period, breakdown, value, met);
            add(PROVINCE, "province", period, breakdown, value, met);
          }
        });
  }

  private void add(
      String unit, String level, String period, String breakdown, String value, long met) {
    figures.merge(
        String.join("|", unit, period, breakdown, value),
        new Figure(unit, level, PROVINCE, period, breakdown, value, met, 1, true),
        (one, more) ->
            new Figure(
                unit,
                level,
                PROVINCE,
                period,
                breakdown,
                value,
                one.numerator() + more.numerator(),
                one.denominator() + more.denominator(),
                true));
  }
}
