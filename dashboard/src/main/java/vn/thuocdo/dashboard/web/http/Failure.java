package vn.thuocdo.dashboard.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/**
 * An error as a reader sees it.
 *
 * @param status HTTP status
 * @param code {@code not_found}, {@code wrong_usage} ...
 * @param detail what went wrong
 * @param hint what to do about it
 */
public record Failure(int status, String code, String detail, Optional<String> hint) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a known error says to a reader of {@code locale}; its last sentence is the hint. */
  public static Failure of(KpiException error, Locale locale) {
    String message = error.message(locale);
    int end = message.lastIndexOf(". ");
    return new Failure(
        error.code().httpStatus(),
        error.code().name().toLowerCase(Locale.ROOT),
        end < 0 ? message : message.substring(0, end + 1),
        end < 0 ? Optional.empty() : Optional.of(message.substring(end + 2)));
  }

  /** Our own fault; nothing of the inside is told. */
  public static KpiException internal() {
    return new KpiException(
        ErrorCode.INTERNAL,
        new Bilingual(
            "Không trả lời được: máy chủ gặp lỗi. Xem nhật ký của máy chủ.",
            "Cannot answer: an internal error occurred. See the server's log."));
  }

  /** No page or resource has this address. */
  public static KpiException noSuchAddress(String path) {
    return new KpiException(
        ErrorCode.NOT_FOUND,
        new Bilingual(
                "Không tìm thấy '%s': không có địa chỉ này. Bắt đầu từ /.",
                "Cannot find '%s': there is no such address. Start at /.")
            .formatted(path));
  }

  /** The error as problem+json (RFC 9457). */
  public String toJson() {
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", "about:blank").put("title", code).put("status", status);
    problem.put("code", code).put("detail", detail).put("hint", hint.orElse(null));
    try {
      return JSON.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
