package vn.thuocdo.dashboard.web.api;

import java.util.Optional;

/** The JSON around the items of a list. */
record Envelope(Version version) {

  /**
   * The whole answer.
   *
   * @param items a JSON array
   * @param next cursor of the next page, if there is one
   */
  String around(String items, Optional<String> next) {
    return "{\"items\":"
        + items
        + ",\"next_cursor\":"
        + quoted(next)
        + ",\"snapshot_id\":"
        + quoted(version.snapshot().map(Object::toString))
        + ",\"computed_at\":"
        + quoted(version.computedAt().map(Object::toString))
        + "}";
  }

  /** Cursors, snapshot ids and instants hold nothing that JSON would escape. */
  private static String quoted(Optional<String> text) {
    return text.map(t -> "\"" + t + "\"").orElse("null");
  }
}
