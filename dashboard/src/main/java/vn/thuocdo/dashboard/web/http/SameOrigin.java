package vn.thuocdo.dashboard.web.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Set;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/** Keeps pages of other sites from sending anything in a reader's name. */
public final class SameOrigin {
  private static final Set<String> ONLY_READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

  private SameOrigin() {}

  /** NOT_ALLOWED when a request that changes something comes from another site. */
  public static void check(Context context) {
    if (ONLY_READING.contains(context.req().getMethod())) {
      return;
    }
    String site = context.header("Sec-Fetch-Site");
    if (site != null && !OUR_OWN.contains(site)) {
      throw refused(site);
    }
    String origin = context.header("Origin");
    if (origin != null && !origin.endsWith("://" + context.header("Host"))) {
      throw refused(shown(origin));
    }
  }

  private static String shown(String origin) {
    try {
      return String.valueOf(URI.create(origin).getHost());
    } catch (IllegalArgumentException e) {
      return "unknown";
    }
  }

  private static KpiException refused(String from) {
    return new KpiException(
        ErrorCode.NOT_ALLOWED,
        new Bilingual(
                "Không nhận yêu cầu từ trang khác ('%s'). Gửi từ trang của chính máy chủ này hoặc từ một chương trình.",
                "Cannot take a request from another site ('%s'). Send it from this server's own pages or from a program.")
            .formatted(from));
  }
}
