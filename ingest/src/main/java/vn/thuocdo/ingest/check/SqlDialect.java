package vn.thuocdo.ingest.check;

import java.util.List;
import vn.thuocdo.ingest.privacy.PseudonymKey;

/**
 * What the engines that land rows write differently. Each method makes an SQL expression from SQL
 * expressions; what cannot be read becomes NULL.
 */
public interface SqlDialect {
  /** True when the whole text matches the regular expression. */
  String matches(String text, String regex);

  /** The day of {@code 2026-03-31} or {@code 31/03/2026}. */
  String date(String text);

  /** The month {@code 2026-03} of {@code 2026-03} or {@code 03/2026}. */
  String month(String text);

  /**
   * The values of a text joined by {@code ;}, sorted and without repetition.
   *
   * @param codes those that the contract knows, in its order
   */
  String set(String text, List<String> codes);

  /** True when a text joined by {@code ;} holds a value outside {@code codes}. */
  String setHolds(String text, List<String> codes);

  /** The three of {@code names} that are spelt most like a text, joined by commas. */
  String nearest(String text, List<String> names);

  /** The digit at a place of a text, from 1, as an integer. */
  String digit(String text, int place);

  /** The keyed hash of a text, 64 hex digits. */
  String pseudonym(PseudonymKey key, String text);

  /** A row of {@code names} and SQL {@code values} as JSON text. */
  String json(List<String> names, List<String> values);
}
