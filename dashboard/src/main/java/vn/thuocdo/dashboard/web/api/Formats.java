package vn.thuocdo.dashboard.web.api;

import vn.thuocdo.dashboard.encode.TableFormat;
import vn.thuocdo.dashboard.web.http.Query;

/** Chooses the format of an answer. */
final class Formats {
  private Formats() {}

  /** {@code format} decides, then the Accept header, then JSON. */
  static TableFormat of(Query query, String accept) {
    return query
        .text("format")
        .map(TableFormat::of)
        .orElse(
            accept != null && accept.startsWith("text/csv") ? TableFormat.CSV : TableFormat.JSON);
  }
}
