package vn.thuocdo.data.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/**
 * A reporting period.
 *
 * @param start first day
 * @param end last day, included
 */
public record Period(PeriodKind kind, LocalDate start, LocalDate end)
    implements Comparable<Period> {
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern TO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-ytd");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");

  /**
   * Reads {@code 2026}, {@code 2026-Q3}, {@code 2026-10}, {@code 2026-10-ytd} or {@code 2026-W44};
   * anything else is WRONG_USAGE.
   */
  public static Period parse(String text) {
    try {
      Matcher m = YEAR.matcher(text);
      if (m.matches()) {
        return year(Integer.parseInt(m.group(1)));
      }
      m = QUARTER.matcher(text);
      if (m.matches()) {
        return quarter(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
      }
      m = MONTH.matcher(text);
      if (m.matches()) {
        return month(YearMonth.parse(text));
      }
      m = TO_DATE.matcher(text);
      if (m.matches()) {
        return yearToDate(YearMonth.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
      }
      m = WEEK.matcher(text);
      if (m.matches()) {
        return week(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
      }
    } catch (DateTimeException e) {
      throw unreadable(text, e);
    }
    throw unreadable(text, null);
  }

  private static KpiException unreadable(String text, Throwable cause) {
    return new KpiException(
        ErrorCode.WRONG_USAGE,
        new Bilingual(
                "Không đọc được kỳ '%s': không phải là kỳ. Viết 2026, 2026-Q3, 2026-10, 2026-10-ytd"
                    + " hoặc 2026-W44.",
                "Cannot read period '%s': it is not a period. Write 2026, 2026-Q3, 2026-10,"
                    + " 2026-10-ytd or 2026-W44.")
            .formatted(text),
        cause);
  }

  public static Period year(int year) {
    return new Period(PeriodKind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  public static Period quarter(int year, int quarter) {
    YearMonth first = YearMonth.of(year, quarter * 3 - 2);
    return new Period(PeriodKind.QUARTER, first.atDay(1), first.plusMonths(2).atEndOfMonth());
  }

  public static Period month(YearMonth month) {
    return new Period(PeriodKind.MONTH, month.atDay(1), month.atEndOfMonth());
  }

  /** From 1 January to the end of {@code month}. */
  public static Period yearToDate(YearMonth month) {
    return new Period(
        PeriodKind.YEAR_TO_DATE, LocalDate.of(month.getYear(), 1, 1), month.atEndOfMonth());
  }

  /** ISO week: Monday to Sunday; week 1 holds the year's first Thursday. */
  public static Period week(int weekYear, int week) {
    LocalDate inWeekOne = LocalDate.of(weekYear, 1, 4);
    if (week < 1
        || week > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inWeekOne).getMaximum()) {
      throw new DateTimeException("no week " + week + " in " + weekYear);
    }
    LocalDate monday = inWeekOne.with(WeekFields.ISO.dayOfWeek(), 1).plusWeeks(week - 1L);
    return new Period(PeriodKind.WEEK, monday, monday.plusDays(6));
  }

  /** The month this period ends in. */
  public YearMonth lastMonth() {
    return YearMonth.from(end);
  }

  /** The period of the same kind just before; empty for the first stretch of a year to date. */
  public Optional<Period> before() {
    YearMonth last = lastMonth();
    return switch (kind) {
      case YEAR -> Optional.of(year(end.getYear() - 1));
      case QUARTER -> Optional.of(quarter(last.minusMonths(3)));
      case MONTH -> Optional.of(month(last.minusMonths(1)));
      case YEAR_TO_DATE ->
          last.getMonthValue() == 1
              ? Optional.empty()
              : Optional.of(yearToDate(last.minusMonths(1)));
      case WEEK -> Optional.of(new Period(kind, start.minusWeeks(1), end.minusWeeks(1)));
    };
  }

  /** The quarter a month lies in. */
  public static Period quarter(YearMonth month) {
    return quarter(month.getYear(), (month.getMonthValue() + 2) / 3);
  }

  @Override
  public int compareTo(Period other) {
    int byEnd = end.compareTo(other.end);
    return byEnd != 0 ? byEnd : other.start.compareTo(start);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case YEAR -> "%04d".formatted(start.getYear());
      case QUARTER -> "%04d-Q%d".formatted(start.getYear(), start.get(IsoFields.QUARTER_OF_YEAR));
      case MONTH -> YearMonth.from(start).toString();
      case YEAR_TO_DATE -> YearMonth.from(end) + "-ytd";
      case WEEK ->
          "%04d-W%02d"
              .formatted(
                  start.get(IsoFields.WEEK_BASED_YEAR),
                  start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    };
  }
}
