package vn.thuocdo.dashboard.web.support;

import io.javalin.http.Context;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.ingest.restricted.Need;
import vn.thuocdo.ingest.restricted.SupportList;

/**
 * What somebody asks of the support list, from the form fields {@code ward, need, purpose, limit}.
 *
 * @param purpose what the names are needed for, in words
 * @param limit rows at most
 */
public record SupportAsked(String ward, Need need, String purpose, int limit) {
  /** Rows unless the form says otherwise. */
  public static final int USUAL_ROWS = 50;

  private static final int SHORTEST_PURPOSE = 10;
  private static final int LONGEST_PURPOSE = 200;

  /** Reads the form; WRONG_USAGE when a field is missing or says too little. */
  public static SupportAsked of(Context context) {
    return new SupportAsked(
        field(context, "ward"),
        Need.of(field(context, "need")),
        purpose(field(context, "purpose")),
        limit(Optional.ofNullable(context.formParam("limit")).orElse("" + USUAL_ROWS).strip()));
  }

  private static String purpose(String text) {
    if (text.length() < SHORTEST_PURPOSE || text.length() > LONGEST_PURPOSE) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot list people for a purpose of %d letters: it must have %d to %d. Write what the names are needed for."
              .formatted(text.length(), SHORTEST_PURPOSE, LONGEST_PURPOSE));
    }
    return text;
  }

  private static int limit(String text) {
    if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > SupportList.MOST_ROWS) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot list '%s' rows: it is no number from 1 to %d. Ask for fewer."
              .formatted(text, SupportList.MOST_ROWS));
    }
    return Integer.parseInt(text);
  }

  private static String field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .orElseThrow(
            () ->
                new KpiException(
                    ErrorCode.WRONG_USAGE,
                    "Cannot list people without field '%s'. Add it to the form.".formatted(name)));
  }
}
