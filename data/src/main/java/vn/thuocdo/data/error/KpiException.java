package vn.thuocdo.data.error;

import static java.util.Objects.requireNonNull;

/**
 * The one exception of the product. Its message is for people: {@code Cannot <verb> <noun>
 * '<value>': <why>. <what to do>}.
 */
public final class KpiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /**
   * @param message the sentence shown to the user
   * @param cause what was caught, kept for the log
   */
  public KpiException(ErrorCode code, String message, Throwable cause) {
    super(requireNonNull(message), cause);
    this.code = requireNonNull(code);
  }

  /** An error that we found ourselves. */
  public KpiException(ErrorCode code, String message) {
    super(requireNonNull(message));
    this.code = requireNonNull(code);
  }

  /** What kind of error this is. */
  public ErrorCode code() {
    return code;
  }
}
