package vn.thuocdo.dashboard.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * Where the next page of a list begins.
 *
 * @param snapshot snapshot and rights the first page came from; the others must come from the same
 * @param offset rows before it
 */
record Cursor(String snapshot, int offset) {

  /** The cursor of a request, or the start; WRONG_USAGE when it does not fit the snapshot. */
  static Cursor of(Query query, String snapshot) {
    return query.text("cursor").map(text -> parse(text, snapshot)).orElse(new Cursor(snapshot, 0));
  }

  private static Cursor parse(String text, String snapshot) {
    String[] parts = decoded(text).split(":", -1);
    if (parts.length != 2 || !parts[1].matches("\\d{1,9}")) {
      throw refused(text, "it is not a cursor of ours");
    }
    if (!parts[0].equals(snapshot)) {
      throw refused(text, "the figures or the rights are others since");
    }
    return new Cursor(snapshot, Integer.parseInt(parts[1]));
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static KpiException refused(String text, String why) {
    return new KpiException(
        ErrorCode.WRONG_USAGE,
        "Cannot continue at cursor '%s': %s. Ask again without a cursor.".formatted(text, why));
  }

  /** The cursor as readers pass it on. */
  String text() {
    byte[] bytes = (snapshot + ":" + offset).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
