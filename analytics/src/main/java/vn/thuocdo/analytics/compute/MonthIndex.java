package vn.thuocdo.analytics.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * SQL of the month in which something begins to hold: the index of the first month whose day is not
 * before a date, and one past the last when there is none. It is reckoned, not looked up, because
 * every month but the last is looked at on its last day ({@link Calendar}).
 */
record MonthIndex(List<Calendar.Month> months) {
  private static final int YEAR = 12;

  MonthIndex {
    months = List.copyOf(months);
  }

  /** One past the last month. */
  int afterLast() {
    return months.size() + 1;
  }

  /** The month of a date; an unknown date never comes. */
  String of(String date) {
    return index(
        "%s <= DATE '%s'".formatted(date, last()),
        "year(%1$s) * %2$d + month(%1$s)".formatted(date, YEAR));
  }

  /** The month in which an age is reached: born on 29 February, in March where there is none. */
  String ofBirthday(String birth, int age) {
    String number =
        "year(%1$s) * 10000 + month(%1$s) * 100 + day(%1$s) + %2$d".formatted(birth, age * 10_000);
    return index(
        "%s <= %d"
            .formatted(
                number,
                last().getYear() * 10_000 + last().getMonthValue() * 100 + last().getDayOfMonth()),
        "(year(%1$s) + %2$d) * %3$d + month(%1$s) + CASE WHEN day(%1$s) = 29 AND month(%1$s) = 2 AND NOT %4$s THEN 1 ELSE 0 END"
            .formatted(birth, age, YEAR, leap("(year(%s) + %d)".formatted(birth, age))));
  }

  private static String leap(String year) {
    return "(%1$s %% 4 = 0 AND (%1$s %% 100 <> 0 OR %1$s %% 400 = 0))".formatted(year);
  }

  /**
   * @param comes condition that the month is not after the last one
   * @param number of the month, counted through the years
   */
  private String index(String comes, String number) {
    YearMonth first = months.get(0).month();
    return "CASE WHEN %s THEN greatest(1, CAST(%s - %d AS INTEGER)) ELSE %d END"
        .formatted(comes, number, first.getYear() * YEAR + first.getMonthValue() - 1, afterLast());
  }

  private LocalDate last() {
    return months.get(months.size() - 1).day();
  }
}
