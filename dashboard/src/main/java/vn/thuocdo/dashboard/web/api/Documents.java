package vn.thuocdo.dashboard.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import vn.thuocdo.dashboard.encode.TableFormat;

/** Answers with one JSON object. */
final class Documents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Documents() {}

  static void send(Context context, Object document) {
    context.contentType(TableFormat.JSON.mediaType()).result(json(document));
  }

  private static byte[] json(Object document) {
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
