package vn.thuocdo.ingest.generate;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A source file that is written field by field, row by row. */
public interface RowFile extends Closeable {
  /** A code or a number: text that never needs quotes. */
  void text(String value);

  /** Free text without quotes or line breaks in it. */
  void words(String value);

  void empty();

  void number(long value);

  void flag(boolean value);

  /** A date, given as days since 1970-01-01. */
  void date(int day);

  /** A month of the sample year, 0 for January. */
  void month(int index);

  /** Finishes a row after its last field. */
  void endRow() throws IOException;

  /** The file, if it has rows; known once it is closed. */
  Optional<GeneratedFile> generated();

  /** A date that may be unknown: {@link Days#NEVER} leaves the field empty. */
  default void dateOrEmpty(int day) {
    if (day == Days.NEVER) {
      empty();
    } else {
      date(day);
    }
  }
}
