package vn.thuocdo.ingest.workbook;

import java.util.List;

/** Which rows of a sheet show a line of the sender's file. */
@FunctionalInterface
interface LineRows {
  /** Rows counted from 0; more than one where a file holds several rows in one line. */
  List<Integer> of(long line);

  /** What a person should know beside the errors; empty when nothing. */
  default String remark(long line) {
    return "";
  }
}
