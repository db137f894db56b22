package vn.thuocdo.ingest.source;

import java.io.Serializable;
import vn.thuocdo.data.text.Bilingual;

/**
 * A place in a file that should be a row and is none.
 *
 * @param line where it stands
 * @param reason why it is no row, as part of a sentence
 * @param text what stands there, as far as it is known; no longer than a cell may be
 */
public record Malformed(long line, Bilingual reason, String text) implements Serializable {
  /** Letters a cell may hold: Excel's own limit. */
  static final int MOST_CELL_LETTERS = 32_767;

  public Malformed {
    text =
        (text.length() > MOST_CELL_LETTERS ? text.substring(0, MOST_CELL_LETTERS) : text)
            .replace("\0", "");
  }

  /** Likewise, when the text is not at hand. */
  Malformed(long line, Bilingual reason) {
    this(line, reason, "");
  }

  /** A line with more or fewer fields than the header. */
  static Malformed ofFields(long line, int fields, int expected, String text) {
    return new Malformed(
        line,
        new Bilingual("có %d ô thay vì %d", "%d fields instead of %d").formatted(fields, expected),
        text);
  }

  /** A cell with more than {@link #MOST_CELL_LETTERS}. */
  static Malformed ofLongCell(long line, int letters) {
    return new Malformed(
        line,
        new Bilingual(
                "một ô có %d ký tự, nhiều nhất được %d",
                "a cell holds %d letters, at most %d are allowed")
            .formatted(letters, MOST_CELL_LETTERS));
  }

  /** A cell with a letter that no text holds. */
  static Malformed ofNul(long line) {
    return new Malformed(
        line, new Bilingual("một ô có ký tự NUL", "a cell holds the NUL character"));
  }
}
