package vn.thuocdo.dashboard.web.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import vn.thuocdo.data.plan.Due;
import vn.thuocdo.data.time.Period;

/** Writes days and periods: {@code 31/10/2026}, {@code Tháng 10/2026}, {@code Quý III/2026}. */
public final class Dates {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
  private static final String[] ROMAN = {"I", "II", "III", "IV"};

  private final Texts texts;

  public Dates(Texts texts) {
    this.texts = texts;
  }

  /** A day. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A moment, in Vietnamese time, to the minute. */
  public String moment(Instant instant) {
    return MINUTE.format(instant.atZone(ZONE));
  }

  /** A moment, in Vietnamese time, to the second. */
  public String second(Instant instant) {
    return SECOND.format(instant.atZone(ZONE));
  }

  /** A month on an axis: {@code 10/2026}. */
  public String axis(YearMonth month) {
    return MONTH.format(month);
  }

  /** A period with a capital letter, as a heading has it. */
  public String period(Period period) {
    int year = period.end().getYear();
    return switch (period.kind()) {
      case YEAR -> texts.of("period.year", String.valueOf(year));
      case QUARTER ->
          texts.of(
              "period.quarter", quarter(period.start().get(IsoFields.QUARTER_OF_YEAR)), "" + year);
      case MONTH -> texts.of("period.month", month(period), "" + year);
      case YEAR_TO_DATE -> texts.of("period.ytd", month(period), "" + year);
      case WEEK ->
          texts.of(
              "period.week",
              "" + period.start().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
              "" + period.start().get(IsoFields.WEEK_BASED_YEAR));
    };
  }

  /** The period inside a sentence: {@code tháng 10/2026}. */
  public String inSentence(Period period) {
    String written = period(period);
    return texts.locale().equals(Texts.VIETNAMESE)
        ? written.substring(0, 1).toLowerCase(texts.locale()) + written.substring(1)
        : written;
  }

  /** A due date as the document gives it. */
  public String due(Due due) {
    if (due.lastDay().isPresent()) {
      return texts.of("due.until", day(due.lastDay().get()));
    }
    return due instanceof Due.From from
        ? texts.of("due.from", axis(from.month()))
        : texts.of("due.continuous");
  }

  private String quarter(int number) {
    return texts.locale().equals(Texts.VIETNAMESE) ? ROMAN[number - 1] : String.valueOf(number);
  }

  private String month(Period period) {
    return texts.locale().equals(Texts.VIETNAMESE)
        ? String.valueOf(period.end().getMonthValue())
        : period.end().getMonth().getDisplayName(TextStyle.FULL, texts.locale());
  }
}
