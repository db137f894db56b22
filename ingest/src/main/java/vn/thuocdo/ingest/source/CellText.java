package vn.thuocdo.ingest.source;

import java.text.Normalizer;

/** Text of a cell as the lake wants it. */
public final class CellText {
  /** From here on letters may be marks, but for those with Vietnamese marks on them. */
  private static final char FIRST_MARK = '\u0300';

  private CellText() {}

  /** Without blanks at its ends; null when nothing is left. */
  public static String trimmed(String cell) {
    int begin = 0;
    int end = cell.length();
    while (begin < end && isBlank(cell.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(cell.charAt(end - 1))) {
      end--;
    }
    return begin == end ? null : cell.substring(begin, end);
  }

  /** Likewise, and with letters and their marks put together (NFC); null stays null. */
  public static String composed(String cell) {
    String text = cell == null ? null : trimmed(cell);
    boolean apart =
        text != null && text.chars().anyMatch(c -> c >= FIRST_MARK && (c < 0x1EA0 || c > 0x1EF9));
    return apart ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
  }

  private static boolean isBlank(char letter) {
    return letter == ' '
        || (letter > '~' && Character.getType(letter) == Character.SPACE_SEPARATOR);
  }
}
