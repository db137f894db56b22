package vn.thuocdo.data.error;

/** What went wrong, and whose turn it is. HTTP status and exit code follow from the code alone. */
public enum ErrorCode {
  /** The command line or request cannot be understood. */
  WRONG_USAGE(Blame.REQUEST, 2, 400),
  /** A source file is refused as a whole; nothing of it landed. */
  INPUT_REFUSED(Blame.DATA, 3, 422),
  /** A source file is larger than the server takes. */
  TOO_LARGE(Blame.REQUEST, 3, 413),
  /** A catalogue file (dataset, indicator, plan ...) is wrong. */
  DEFINITION_REFUSED(Blame.DEFINITION, 4, 500),
  /** The thing asked for does not exist. */
  NOT_FOUND(Blame.REQUEST, 5, 404),
  /** The caller may not do this, or the machine does not let us. */
  NOT_ALLOWED(Blame.REQUEST, 6, 403),
  /** Nobody has signed in, or not in a way that still counts. */
  NOT_SIGNED_IN(Blame.REQUEST, 6, 401),
  /** Too many tries in too short a time. */
  TOO_MANY(Blame.REQUEST, 6, 429),
  /** The machine has no room for what is to be written. Nothing was changed. */
  DISK_FULL(Blame.INTERNAL, 70, 507),
  /** Our fault. */
  INTERNAL(Blame.INTERNAL, 70, 500);

  private final Blame blame;
  private final int exitCode;
  private final int httpStatus;

  ErrorCode(Blame blame, int exitCode, int httpStatus) {
    this.blame = blame;
    this.exitCode = exitCode;
    this.httpStatus = httpStatus;
  }

  /** Who has to act. */
  public Blame blame() {
    return blame;
  }

  /** Exit code of the command line, see the contract in the README. */
  public int exitCode() {
    return exitCode;
  }

  /** Status of the HTTP answer. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Who has to act on an error. */
  public enum Blame {
    REQUEST,
    DEFINITION,
    DATA,
    INTERNAL
  }
}
