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
import vn.thuocdo.data.time.Period;

/** The query parameters of a request. Those nobody asked for are refused, never ignored. */
public final class Query {
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
                throw wrong(name, String.join(", ", values), "it is given more than once", "once");
              }
            });
    return new Query(context);
  }

  private static KpiException unknown(String name, List<String> allowed) {
    return new KpiException(
        ErrorCode.WRONG_USAGE,
        "Cannot use parameter '%s': it is not known here. %s"
            .formatted(
                name,
                allowed.isEmpty()
                    ? "Leave it out."
                    : "Known are " + String.join(", ", allowed) + "."));
  }

  private static KpiException wrong(String name, String value, String why, String instead) {
    return new KpiException(
        ErrorCode.WRONG_USAGE,
        "Cannot read parameter %s '%s': %s. Write it as %s.".formatted(name, value, why, instead));
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
                    "Cannot answer without parameter '%s'. Add it to the address."
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
                throw wrong(name, text, "it is not a day", "2026-10-31");
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
                throw wrong(name, text, "it is not a moment", "2026-11-10T08:00:00Z");
              }
            });
  }

  /** A whole number from 1 to {@code most}; {@code usual} when left out. */
  public int number(String name, int usual, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return usual;
    }
    String range = "a whole number from 1 to " + most;
    if (!text.get().matches("\\d{1,9}")) {
      throw wrong(name, text.get(), "it is not a whole number", range);
    }
    int number = Integer.parseInt(text.get());
    if (number < 1 || number > most) {
      throw wrong(name, text.get(), "it is out of range", range);
    }
    return number;
  }
}
