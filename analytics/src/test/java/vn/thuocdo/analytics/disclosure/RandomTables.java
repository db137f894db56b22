package vn.thuocdo.analytics.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * A made-up flow of one province whose tables add up: wards with neighbourhoods, two breakdowns,
 * months with their quarters, year and year to date. Of all cases some are met, of those some use.
 */
final class RandomTables {
  static final String PROVINCE = "79";
  static final int MONTHS = 4;

  private static final SortedMap<String, List<String>> BREAKDOWNS =
      new TreeMap<>(Map.of("sex", List.of("female", "male"), "field", List.of("A", "B", "C")));

  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private Random random = new Random();

  private RandomTables() {}

  /** How many cases there are in a cell of the tables. */
  record Cell(
      String unit,
      String level,
      String period,
      String breakdown,
      String value,
      long all,
      long met,
      long uses) {
    private Cell plus(Cell more) {
      return new Cell(
          unit, level, period, breakdown, value, all + more.all, met + more.met, uses + more.uses);
    }
  }

  /**
   * One world.
   *
   * @param files of each ward, as seeds; the same seed makes the same cases
   */
  static RandomTables of(List<List<Long>> files) {
    RandomTables tables = new RandomTables();
    for (int ward = 0; ward < files.size(); ward++) {
      for (long seed : files.get(ward)) {
        tables.read(ward(ward), new Random(seed));
      }
    }
    return tables;
  }

  private void read(String ward, Random cases) {
    random = cases;
    int size = 1 + random.nextInt(60);
    for (int month = 1; month <= MONTHS; month++) {
      for (int person = random.nextInt(size + 1); person > 0; person--) {
        count(ward, month);
      }
    }
  }

  static String ward(int number) {
    return "2%04d".formatted(number);
  }

  /** The figures of an indicator: one number of each cell over another. */
  List<Figure> figures(ToLongFunction<Cell> above, ToLongFunction<Cell> below) {
    return cells.values().stream()
        .map(
            c ->
                new Figure(
                    c.unit(),
                    c.level(),
                    PROVINCE,
                    c.period(),
                    c.breakdown(),
                    c.value(),
                    above.applyAsLong(c),
                    below.applyAsLong(c),
                    true))
        .toList();
  }

  /** One more case, which is met more often than not. */
  private void count(String ward, int month) {
    long met = random.nextInt(10) < 8 ? 1 : 0;
    long uses = met == 1 && random.nextInt(10) < 7 ? 1 : 0;
    String neighbourhood = ward + "/kp-" + random.nextInt(3);
    List<String> periods =
        new ArrayList<>(List.of("2026-%02d".formatted(month), "2026-Q" + (month + 2) / 3, "2026"));
    for (int until = month; until <= MONTHS; until++) {
      periods.add("2026-%02d-ytd".formatted(until));
    }
    add(new Cell(neighbourhood, "neighbourhood", periods.get(0), "", "", 1, met, uses));
    add(ward, periods, "", "", met, uses);
    BREAKDOWNS.forEach(
        (breakdown, values) ->
            add(ward, periods, breakdown, values.get(random.nextInt(values.size())), met, uses));
  }

  private void add(
      String ward, List<String> periods, String breakdown, String value, long met, long uses) {
    for (String period : periods) {
      add(new Cell(ward, "ward", period, breakdown, value, 1, met, uses));
      add(new Cell(PROVINCE, "province", period, breakdown, value, 1, met, uses));
    }
  }

  private void add(Cell cell) {
    cells.merge(
        String.join("|", cell.unit(), cell.period(), cell.breakdown(), cell.value()),
        cell,
        Cell::plus);
  }
}
