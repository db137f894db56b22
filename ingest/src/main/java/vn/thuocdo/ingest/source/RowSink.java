package vn.thuocdo.ingest.source;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a source file as text. */
interface RowSink {
  /** The fields each row has, as the file names them; called once, before the rows. */
  void header(List<String> fields) throws IOException;

  /**
   * One row.
   *
   * @param line where the row begins in the file, from 1: a line of text or a row of a sheet
   * @param values as many as there are fields; empty text for an empty one
   */
  void row(long line, List<String> values) throws IOException;

  /** A place in the file that should be a row and is none. */
  void malformed(Malformed place) throws IOException;

  /** A field that stands in some rows only and that the contract does not know. */
  void unknownField(String field);
}
