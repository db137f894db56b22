package vn.thuocdo.ingest.source;

import java.util.List;
import java.util.Optional;

/**
 * A source file as rows of text in a relation of the session: one VARCHAR column per column of the
 * contract (empty = NULL; columns the file lacks are NULL), in the file's order. Places that are no
 * rows stand in table {@code malformed} ({@code _line}, {@code reason_vi}, {@code reason_en},
 * {@code text}).
 *
 * @param rows well-formed rows
 * @param malformed places that are no rows
 * @param relation a table, or a view that reads the file again each time
 * @param plain true when every row stands on a line of its own, right below the header; otherwise
 *     column {@code _line} tells it
 * @param references SQL of the quarantined rows that rows of the file correct, {@code _row_number}
 *     and {@code _reference} (as {@code b000012:57}); empty when the file names none
 * @param unknownFields header fields the contract does not know
 */
public record RawTable(
    long rows,
    long malformed,
    String relation,
    boolean plain,
    Optional<String> references,
    List<String> unknownFields) {
  /** Table of rows that a reader has numbered. */
  public static final String NUMBERED = "raw";

  /** View of a plain file. */
  static final String PLAIN = "plain";

  private static final String NUMBER = "row_number() OVER ()";

  public RawTable {
    unknownFields = List.copyOf(unknownFields);
  }

  /** The same with other unknown fields. */
  RawTable withUnknown(List<String> fields) {
    return new RawTable(rows, malformed, relation, plain, references, fields);
  }

  /** True when nothing in the file is or should be a row. */
  public boolean isEmpty() {
    return rows + malformed == 0;
  }

  /** SQL of the rows with {@code _row_number}, from 1, and {@code _line}. */
  public String numbered() {
    String line = plain ? NUMBER + " + 1 AS _line, " : "";
    return "SELECT %s AS _row_number, %s* FROM %s".formatted(NUMBER, line, relation);
  }
}
