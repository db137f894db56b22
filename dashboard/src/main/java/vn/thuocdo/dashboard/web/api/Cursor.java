package vn.thuocdo.dashboard.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/**
 * Where the next page of a list begins.
 *
 * @param snapshot snapshot and rights the first page came from; the others must come from the same
 * @param offset rows before it
 */
record Cursor(String snapshot, int offset) {
  private static final Bilingual NOT_OURS =
      new Bilingual("không phải dấu của hệ thống", "it is not a cursor of ours");
  private static final Bilingual OVERTAKEN =
      new Bilingual(
          "số liệu hoặc quyền xem đã thay đổi", "the figures or the rights are others since");

  /** The cursor of a request, or the start; WRONG_USAGE when it does not fit the snapshot. */
  static Cursor of(Query query, String snapshot) {
    return query.text("cursor").map(text -> parse(text, snapshot)).orElse(new Cursor(snapshot, 0));
  }

  private static Cursor parse(String text, String snapshot) {
    String[] parts = decoded(text).split(":", -1);
    if (parts.length != 2 || !parts[1].matches("\\d{1,9}")) {
      throw refused(text, NOT_OURS);
    }
    if (!parts[0].equals(snapshot)) {
      throw refused(text, OVERTAKEN);
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

  private static KpiException refused(String text, Bilingual why) {
    return new KpiException(
        ErrorCode.WRONG_USAGE,
        new Bilingual(
            "Không đọc tiếp được từ dấu '%s': %s. Hỏi lại, không kèm dấu."
                .formatted(text, why.vi()),
            "Cannot continue at cursor '%s': %s. Ask again without a cursor."
                .formatted(text, why.en())));
  }

  /** The cursor as readers pass it on. */
  String text() {
    byte[] bytes = (snapshot + ":" + offset).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
