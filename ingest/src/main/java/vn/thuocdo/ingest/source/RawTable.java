package vn.thuocdo.ingest.source;

import java.util.List;

/**
 * A source file as rows of text in the session's table {@code raw}: one VARCHAR column per column
 * of the contract (empty = NULL; columns the file lacks are NULL), in the file's order, so that
 * {@code rowid} counts the rows from 0.
 *
 * @param rows well-formed rows
 * @param malformedLines lines that are no rows at all, with the reason
 * @param unknownFields header fields the contract does not know
 */
public record RawTable(long rows, List<MalformedLine> malformedLines, List<String> unknownFields) {
  /** A line that cannot be split into the header's fields. */
  public record MalformedLine(long line, String reason) {}

  public RawTable {
    malformedLines = List.copyOf(malformedLines);
    unknownFields = List.copyOf(unknownFields);
  }
}
