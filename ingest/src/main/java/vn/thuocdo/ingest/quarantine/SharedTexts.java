package vn.thuocdo.ingest.quarantine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.data.text.Bilingual;

/**
 * One copy of each text that stands in many quarantined rows, as 100,000 rows would not fit into
 * memory otherwise: few messages are repeated all over, and every reason of a line repeats its row.
 */
final class SharedTexts {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<Bilingual, Bilingual> messages = new HashMap<>();
  private Optional<String> row = Optional.empty();

  /** A text that is repeated all over. */
  String text(String text) {
    return texts.computeIfAbsent(text, same -> same);
  }

  /** A message that is repeated all over. */
  Bilingual message(String vi, String en) {
    return messages.computeIfAbsent(new Bilingual(vi, en), same -> same);
  }

  /** A row as text, asked for line by line; empty for null. */
  Optional<String> row(String text) {
    Optional<String> asked = Optional.ofNullable(text);
    if (!row.equals(asked)) {
      row = asked;
    }
    return row;
  }
}
