package vn.thuocdo.ingest.source;

import java.io.IOException;

/** Reads a source file that the engine cannot read by itself, row by row. */
interface RowReader {
  /**
   * Hands every row to {@code sink}, in the order of the file; INPUT_REFUSED when the file as a
   * whole cannot be used.
   */
  void read(RowSink sink) throws IOException;
}
