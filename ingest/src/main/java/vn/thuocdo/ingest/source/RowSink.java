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

  /**
   * A place in the file that should be a row and is none.
   *
   * @param text what stands there, as far as it is known
   */
  void malformed(long line, String reason, String text) throws IOException;

  /** Likewise, when the text is not at hand. */
  default void malformed(long line, String reason) throws IOException {
    malformed(line, reason, "");
  }

  /** A field that stands in some rows only and that the contract does not know. */
  void unknownField(String field);
}
