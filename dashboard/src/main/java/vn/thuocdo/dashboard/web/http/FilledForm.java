package vn.thuocdo.dashboard.web.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/**
 * The fields of a form as somebody filled them in.
 *
 * @param context the request that brought them
 */
public record FilledForm(Context context) {

  /** A field without the spaces around it; empty when it is left out or blank. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(context.formParam(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** A field that must be filled in; WRONG_USAGE otherwise. */
  public String text(String name) {
    return optional(name)
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.WRONG_USAGE,
                    new Bilingual(
                            "Không tiếp tục được vì ô '%s' còn trống. Hãy điền vào.",
                            "Cannot go on without field '%s'. Fill it in.")
                        .formatted(name)));
  }

  /** A day such as {@code 2026-11-30}; WRONG_USAGE when it is none. */
  public LocalDate day(String name) {
    String text = text(name);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
                  "Không đọc được ô %s '%s': không phải là ngày. Viết là 2026-11-30.",
                  "Cannot read field %s '%s': it is not a day. Write it as 2026-11-30.")
              .formatted(name, text),
          e);
    }
  }
}
