package vn.thuocdo.data.plan;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads deadlines as plans print them: "Tháng 3/2024", "Trong quý II năm 2024 và thực hiện thường
 * xuyên", "Tháng 06 và tháng 12/2024", "Theo hướng dẫn của Bộ Công an", or nothing at all.
 */
public final class DeadlineText {
  private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

  /** A day, a month or a quarter, with its year when it is printed there; or a year alone. */
  private static final Pattern TIME =
      Pattern.compile(
          "(từ\\s+(?:ngày\\s+)?)?(?:"
              + "(?:ngày\\s+)?(\\d{1,2})(?:\\s+tháng\\s+|/)(\\d{1,2})(?:\\s+năm\\s+|/)(\\d{4})"
              + "|tháng\\s+(\\d{1,2})(?:(?:\\s*/\\s*|\\s+năm\\s+)(\\d{4}))?"
              + "|quý\\s+([ivx]+|[1-4])(?:(?:\\s*/\\s*|\\s+năm\\s+)(\\d{4}))?"
              + "|năm\\s+(\\d{4}))");

  private static final int FROM = 1;
  private static final int DAY = 2;
  private static final int MONTH_OF_DAY = 3;
  private static final int YEAR_OF_DAY = 4;
  private static final int MONTH = 5;
  private static final int YEAR_OF_MONTH = 6;
  private static final int QUARTER = 7;
  private static final int YEAR_OF_QUARTER = 8;
  private static final int YEAR = 9;

  private static final Pattern ONGOING = Pattern.compile("thường xuyên|duy trì|hằng năm|hàng năm");
  private static final Pattern CONDITION = Pattern.compile("theo |sau khi|khi có");

  private DeadlineText() {}

  /** What a printed deadline means; IllegalArgumentException when it names an impossible date. */
  public static Deadline parse(String printed) {
    String text = plain(printed);
    if (text.isEmpty()) {
      return new Deadline.Unstated();
    }
    List<LocalDate> days = days(text);
    boolean ongoing = ONGOING.matcher(text).find();
    if (!days.isEmpty()) {
      return new Deadline.Dated(days, ongoing, CONDITION.matcher(text).find());
    }
    return ongoing ? new Deadline.Ongoing() : new Deadline.Conditional();
  }

  private static String plain(String printed) {
    return Normalizer.normalize(printed, Normalizer.Form.NFC)
        .toLowerCase(Locale.forLanguageTag("vi"))
        .replaceAll("[\\s\\u00a0]+", " ")
        .strip();
  }

  private static List<LocalDate> days(String text) {
    List<MatchResult> times =
        TIME.matcher(text).results().filter(time -> time.group(FROM) == null).toList();
    List<LocalDate> days = new ArrayList<>();
    Integer year = null;
    for (int i = times.size() - 1; i >= 0; i--) {
      MatchResult time = times.get(i);
      Integer own = year(time);
      year = own == null ? year : own;
      if (year == null) {
        throw new IllegalArgumentException("deadline '%s' has no year".formatted(text));
      }
      days.add(lastDay(time, year, text));
    }
    return days;
  }

  private static Integer year(MatchResult time) {
    return Stream.of(YEAR_OF_DAY, YEAR_OF_MONTH, YEAR_OF_QUARTER, YEAR)
        .map(time::group)
        .filter(Objects::nonNull)
        .map(Integer::valueOf)
        .findFirst()
        .orElse(null);
  }

  private static LocalDate lastDay(MatchResult time, int year, String text) {
    try {
      if (time.group(DAY) != null) {
        return LocalDate.of(year, number(time, MONTH_OF_DAY), number(time, DAY));
      }
      return YearMonth.of(year, lastMonth(time)).atEndOfMonth();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "deadline '%s' names no date of the calendar".formatted(text), e);
    }
  }

  private static int lastMonth(MatchResult time) {
    if (time.group(MONTH) != null) {
      return number(time, MONTH);
    }
    String quarter = time.group(QUARTER);
    if (quarter == null) {
      return 12;
    }
    return 3
        * (quarter.length() == 1 && Character.isDigit(quarter.charAt(0))
            ? Integer.parseInt(quarter)
            : ROMAN.getOrDefault(quarter, 5));
  }

  private static int number(MatchResult time, int part) {
    return Integer.parseInt(time.group(part));
  }
}
