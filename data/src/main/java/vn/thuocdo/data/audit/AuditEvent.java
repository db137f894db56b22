package vn.thuocdo.data.audit;

import java.util.Locale;

/**
 * Something worth remembering. Never holds a password, token or session.
 *
 * @param actor account, {@code visitor}, or {@code cli:} and the system's user
 * @param object what it was done to, such as an address or a file
 * @param address where the request came from; empty for the command line
 */
public record AuditEvent(String actor, Action action, String object, String address) {
  private static final int LONGEST = 300;

  /** What was done. */
  public enum Action {
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    REFUSED,
    UPLOAD,
    EXPORT,
    SQL,
    DEFINITION_CHANGED,
    /** Figures of a restricted classification were read. */
    RESTRICTED_READ,
    PERSONAL_TEXT_READ,
    PERSONAL_TEXT_ERASED,
    PERIOD_CLOSED,
    PERIOD_REOPENED,
    EXPLANATION_ASKED,
    EXPLANATION_GIVEN,
    USER_ADDED,
    USER_CHANGED,
    TOKEN_CREATED,
    TOKEN_REVOKED;

    /** The name in answers: {@code sign_in}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public AuditEvent {
    object = shown(object);
  }

  private static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
  }
}
