package vn.thuocdo.data.account;

import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** The rule for names of accounts: plain letters only, so that no two names look alike. */
public final class AccountName {
  private static final String RULE = "[a-z0-9][a-z0-9._@-]{1,63}";

  private AccountName() {}

  /** True when an account could have this name. */
  public static boolean isOne(String text) {
    return text.matches(RULE);
  }

  /** The name itself; WRONG_USAGE when it is none. */
  public static String checked(String text) {
    if (!isOne(text)) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot use name '%s': it is not 2 to 64 of the characters a-z 0-9 . _ @ -, a letter or digit first. Choose another."
              .formatted(text));
    }
    return text;
  }
}
