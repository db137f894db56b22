package vn.thuocdo.dashboard.web.support;

import io.javalin.http.Context;
import vn.thuocdo.dashboard.web.http.FilledForm;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;
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
    FilledForm form = new FilledForm(context);
    return new SupportAsked(
        form.text("ward"),
        Need.of(form.text("need")),
        purpose(form.text("purpose")),
        form.optional("limit").map(SupportAsked::limit).orElse(USUAL_ROWS));
  }

  private static String purpose(String text) {
    if (text.length() < SHORTEST_PURPOSE || text.length() > LONGEST_PURPOSE) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
                  "Không lập được danh sách: mục đích có %d chữ cái, cần từ %d đến %d. Viết rõ cần"
                      + " tên để làm gì.",
                  "Cannot list people for a purpose of %d letters: it must have %d to %d. Write"
                      + " what the names are needed for.")
              .formatted(text.length(), SHORTEST_PURPOSE, LONGEST_PURPOSE));
    }
    return text;
  }

  private static int limit(String text) {
    if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > SupportList.MOST_ROWS) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          new Bilingual(
                  "Không lập được danh sách '%s' dòng: không phải số từ 1 đến %d. Hãy xin ít hơn.",
                  "Cannot list '%s' rows: it is no number from 1 to %d. Ask for fewer.")
              .formatted(text, SupportList.MOST_ROWS));
    }
    return Integer.parseInt(text);
  }
}
