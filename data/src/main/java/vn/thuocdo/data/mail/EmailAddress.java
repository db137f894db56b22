package vn.thuocdo.data.mail;

import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * An address such as {@code an@phuong.example.vn}: plain, without a name and without line breaks.
 */
public record EmailAddress(String text) {
  private static final String PLAIN = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";
  private static final int LONGEST = 254;

  public EmailAddress {
    if (text.length() > LONGEST || !text.matches(PLAIN)) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot use address '%s': it is no e-mail address. Write it as an@example.vn."
              .formatted(text.replaceAll("\\p{Cntrl}", "?")));
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
