package vn.thuocdo.ingest.source;

/** How a JSON file holds its documents. */
enum JsonShape {
  /** One object, an array of objects, or an object around such an array. */
  DOCUMENT,
  /** One object per line (NDJSON). */
  LINES
}
