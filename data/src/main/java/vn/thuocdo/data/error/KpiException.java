package vn.thuocdo.data.error;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import vn.thuocdo.data.text.Bilingual;

/**
 * The one exception of the product. Its message is for people: {@code Cannot <verb> <noun>
 * '<value>': <why>. <what to do>}. What readers of the pages can meet is said in Vietnamese, too;
 * command line and logs stay English.
 */
public final class KpiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String vietnamese;

  /**
   * @param message the sentence shown to the user
   * @param cause what was caught, kept for the log
   */
  public KpiException(ErrorCode code, String message, Throwable cause) {
    super(requireNonNull(message), cause);
    this.code = requireNonNull(code);
    this.vietnamese = message;
  }

  /** An error that we found ourselves. */
  public KpiException(ErrorCode code, String message) {
    super(requireNonNull(message));
    this.code = requireNonNull(code);
    this.vietnamese = message;
  }

  /** An error that we found ourselves, in both languages. */
  public KpiException(ErrorCode code, Bilingual message) {
    super(message.en());
    this.code = requireNonNull(code);
    this.vietnamese = message.vi();
  }

  /** Likewise, with what was caught. */
  public KpiException(ErrorCode code, Bilingual message, Throwable cause) {
    super(message.en(), cause);
    this.code = requireNonNull(code);
    this.vietnamese = message.vi();
  }

  /** The sentence for a reader of {@code locale}; English where no other is written. */
  public String message(Locale locale) {
    return new Bilingual(vietnamese, getMessage()).in(locale);
  }

  /** What kind of error this is. */
  public ErrorCode code() {
    return code;
  }
}
