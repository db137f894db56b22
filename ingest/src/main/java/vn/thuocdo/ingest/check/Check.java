package vn.thuocdo.ingest.check;

import java.util.Optional;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.text.Bilingual;

/**
 * A question to every row of staging; true means the row is refused.
 *
 * @param column column to point at
 * @param code stable name of the error
 * @param fails SQL condition over the columns of {@link StagingSql#typed}
 * @param hint SQL of the known names next to the row's own, if that helps
 */
public record Check(
    String column, String code, String fails, Bilingual message, Optional<String> hint) {
  /** A check whose message says everything. */
  public Check(String column, String code, String fails, Bilingual message) {
    this(column, code, fails, message, Optional.empty());
  }

  /** A check of one column. */
  static Check of(Column column, String code, String fails, String vi, String en) {
    return new Check(column.name(), code, fails, message(column, vi, en));
  }

  /** What is said of a column. */
  static Bilingual message(Column column, String vi, String en) {
    return new Bilingual(
        "%s: %s.".formatted(column.label().vi(), vi), "%s: %s.".formatted(column.label().en(), en));
  }

  /** SQL of the message in Vietnamese. */
  String messageVi() {
    return withHint(message.vi(), " Gần giống: ");
  }

  /** SQL of the message in English. */
  String messageEn() {
    return withHint(message.en(), " Nearest: ");
  }

  private String withHint(String text, String before) {
    return hint.map(names -> TypedSql.literal(text + before) + " || " + names + " || '.'")
        .orElse(TypedSql.literal(text));
  }
}
