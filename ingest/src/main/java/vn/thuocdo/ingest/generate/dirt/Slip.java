package vn.thuocdo.ingest.generate.dirt;

/**
 * What happened to one row.
 *
 * @param text the lines that now stand in its place, without the last line end
 * @param offset lines of {@code text} above the one that is meant
 * @param rows rows that {@code text} holds, malformed ones included
 */
record Slip(
    String column,
    String code,
    String kind,
    String original,
    String written,
    String text,
    int offset,
    int rows) {
  /** One changed cell. */
  static Slip ofCell(SourceRow row, String column, String code, String kind, String written) {
    String text = row.with(column, written).text();
    return new Slip(column, code, kind, row.value(column), written, text, 0, 1);
  }

  /** The same, below an untouched row. */
  Slip below(String untouched) {
    return new Slip(
        column, code, kind, original, written, untouched + "\n" + text, offset + 1, rows + 1);
  }

  /** As a line of the manifest. */
  Injection at(SourceTable table, long firstLine) {
    return new Injection(
        table.file(),
        table.contract().id(),
        firstLine + offset,
        column,
        code,
        kind,
        original,
        written);
  }
}
