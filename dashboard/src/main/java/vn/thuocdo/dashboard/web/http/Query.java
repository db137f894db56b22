package vn.thuocdo.dashboard.web.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.data.time.Period;

/** The query parameters of a request. Those nobody asked for are refused, never ignored. */
public final class Query {
  private static final Bilingual REPEATED =
      new Bilingual("được ghi nhiều lần", "it is given more than once");
  private static final Bilingual ONCE = new Bilingual("một lần", "once");
  private static final Bilingual NO_DAY = new Bilingual("không phải là ngày", "it is not a day");
  private static final Bilingual NO_MOMENT =
      new Bilingual("không phải là thời điểm", "it is not a moment");
  private static final Bilingual NO_NUMBER =
      new Bilingual("không phải số nguyên", "it is not a whole number");
  private static final Bilingual OUT_OF_RANGE =
      new Bilingual("ngoài khoảng cho phép", "it is out of range");
  private static final String DAY = "2026-10-31";
  private static final String MOMENT = "2026-11-10T08:00:00Z";

  private final Context context;

  private Query(Context context) {
    this.context = context;
  }

  /** The query, if it has only {@code known} parameters, each once; WRONG_USAGE otherwise. */
  public static Query of(Context context, String... known) {
    List<String> allowed = new ArrayList<>(Arrays.asList(known));
    allowed.sort(null);
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!allowed.contains(name)) {
                throw unknown(name, allowed);
              }
              if (values.size() > 1) {
                throw wrong(name, String.join(", ", values), REPEATED, ONCE);
              }
            });
    return new Query(context);
  }

  private static KpiException unknown(String name, List<String> allowed) {
    return new KpiException(
        ErrorCode.WRONG_USAGE,
        allowed.isEmpty()
            ? new Bilingual(
                    "Không dùng được tham số '%s': ở đây không có tham số nào. Hãy bỏ nó đi.",
                    "Cannot use parameter '%s': it is not known here. Leave it out.")
                .formatted(name)
            : new Bilingual(
                    "Không dùng được tham số '%s': ở đây không có. Có các tham số %s.",
                    "Cannot use parameter '%s': it is not known here. Known are %s.")
                .formatted(name, String.join(", ", allowed)));
  }

  private static KpiException wrong(String name, String value, Bilingual why, Bilingual instead) {
    return new KpiException(
        ErrorCode.WRONG_USAGE,
        new Bilingual(
            "Không đọc được tham số %s '%s': %s. Viết là %s."
                .formatted(name, value, why.vi(), instead.vi()),
            "Cannot read parameter %s '%s': %s. Write it as %s."
                .formatted(name, value, why.en(), instead.en())));
  }

  /** A parameter; empty when it is left out or blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(context.queryParam(name))
        .map(String::strip)
        .filter(t -> !t.isEmpty());
  }

  /** A parameter that must be there; WRONG_USAGE otherwise. */
  public String required(String name) {
    return text(name)
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.WRONG_USAGE,
                    new Bilingual(
                            "Không trả lời được khi thiếu tham số '%s'. Hãy thêm vào địa chỉ.",
                            "Cannot answer without parameter '%s'. Add it to the address.")
                        .formatted(name)));
  }

  /** A period; WRONG_USAGE when it is not one. */
  public Optional<Period> period(String name) {
    return text(name).map(Period::parse);
  }

  /** A day; WRONG_USAGE when it is not one. */
  public Optional<LocalDate> day(String name) {
    return text(name)
        .map(
            text -> {
              try {
                return LocalDate.parse(text);
              } catch (DateTimeParseException e) {
                throw wrong(name, text, NO_DAY, new Bilingual(DAY, DAY));
              }
            });
  }

  /** A moment; WRONG_USAGE when it is not one. */
  public Optional<Instant> moment(String name) {
    return text(name)
        .map(
            text -> {
              try {
                return Instant.parse(text);
              } catch (DateTimeParseException e) {
                throw wrong(name, text, NO_MOMENT, new Bilingual(MOMENT, MOMENT));
              }
            });
  }

  /** A whole number from 1 to {@code most}; {@code usual} when left out. */
  public int number(String name, int usual, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return usual;
    }
    Bilingual range =
        new Bilingual("số nguyên từ 1 đến %d", "a whole number from 1 to %d").formatted(most);
    if (!text.get().matches("\\d{1,9}")) {
      throw wrong(name, text.get(), NO_NUMBER, range);
    }
    int number = Integer.parseInt(text.get());
    if (number < 1 || number > most) {
      throw wrong(name, text.get(), OUT_OF_RANGE, range);
    }
    return number;
  }
}
