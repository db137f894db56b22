package vn.thuocdo.ingest.generate.dirt;

import java.time.LocalDate;
import java.util.Locale;

/** Writes dates the way the cell before it was written: {@code 2026-03-31} or day first. */
final class Dates {
  private Dates() {}

  static LocalDate read(String cell) {
    return cell.contains("/")
        ? LocalDate.parse(
            cell.substring(6) + "-" + cell.substring(3, 5) + "-" + cell.substring(0, 2))
        : LocalDate.parse(cell);
  }

  static String like(String cell, LocalDate date) {
    return like(
        cell,
        Integer.toString(date.getYear()),
        twoDigits(date.getMonthValue()),
        twoDigits(date.getDayOfMonth()));
  }

  private static String twoDigits(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  static String like(String cell, String year, String month, String day) {
    return cell.contains("/") ? day + "/" + month + "/" + year : year + "-" + month + "-" + day;
  }

  /** The last day before a limit of the contract. */
  static String before(String limit, String cell) {
    return like(cell, LocalDate.parse(limit).minusDays(1));
  }

  /** The same day and month in a leap year. */
  static String inYear(String leapYear, String cell) {
    return cell.contains("/") ? cell.substring(0, 6) + leapYear : leapYear + cell.substring(4);
  }
}
