package vn.thuocdo.dashboard.web.api;

import io.javalin.http.Context;

/** Answers that browsers save as a file. */
final class Attachment {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private Attachment() {}

  static void xlsx(Context context, String fileName) {
    as(context, XLSX, fileName);
  }

  /**
   * @param fileName in ASCII without quotation marks
   */
  static void as(Context context, String mediaType, String fileName) {
    context.header("Content-Disposition", "attachment; filename=\"%s\"".formatted(fileName));
    context.header("Cache-Control", "no-store");
    context.contentType(mediaType);
  }
}
