package vn.thuocdo.ingest.source;

import java.util.List;

/**
 * A source file as rows of text in the session's table {@code raw}: one VARCHAR column per column
 * of the contract (empty = NULL; columns the file lacks are NULL), in the file's order, so that
 * {@code rowid} counts the rows from 0. Places that are no rows stand in table {@code malformed}
 * ({@code _line}, {@code reason}, {@code text}).
 *
 * @param rows well-formed rows
 * @param malformed places that are no rows
 * @param lineSql SQL of the line of a row of {@code raw r}
 * @param referenceSql SQL of the quarantined row that a row of {@code raw r} corrects, as {@code
 *     b000012:57}, or NULL
 * @param unknownFields header fields the contract does not know
 */
public record RawTable(
    long rows, long malformed, String lineSql, String referenceSql, List<String> unknownFields) {
  /** Where a row of a plain text file stands: one line each, below the header. */
  static final String PLAIN_LINE = "r.rowid + 2";

  /** Where a row stands that a reader has numbered. */
  public static final String NUMBERED_LINE = "r._line";

  /** True when nothing in the file is or should be a row. */
  public boolean isEmpty() {
    return rows + malformed == 0;
  }

  public RawTable {
    unknownFields = List.copyOf(unknownFields);
  }
}
