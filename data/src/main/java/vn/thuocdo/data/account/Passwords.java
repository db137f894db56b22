package vn.thuocdo.data.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * Hashes passwords with Argon2id (RFC 9106) at the strength that the OWASP Password Storage Cheat
 * Sheet gives: 19 MiB, two passes, one lane. A hash names its own strength, so that it can be
 * raised later.
 */
final class Passwords {
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int SHORTEST = 12;
  private static final int LONGEST = 256;

  /** Each check takes 19 MiB; more than these at once wait. */
  private static final Semaphore TURNS = new Semaphore(4, true);

  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  /** Checked when there is no account, so that it takes as long as when there is one. */
  private static final String NOBODYS = hash(Secret.fresh());

  private Passwords() {}

  /** The hash of a new password; WRONG_USAGE when it is too short or too long. */
  static String hash(String password) {
    String text = Normalizer.normalize(password, Normalizer.Form.NFC);
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST || length > LONGEST) {
      throw new KpiException(
          ErrorCode.WRONG_USAGE,
          "Cannot use this password: it has %d characters. Choose one with %d to %d."
              .formatted(length, SHORTEST, LONGEST));
    }
    return Password.hash(text).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
  }

  /** True when the password is the one behind the hash; as slow without a hash as with one. */
  static boolean match(String password, Optional<String> hash) {
    String text = Normalizer.normalize(password, Normalizer.Form.NFC);
    String known = hash.orElse(NOBODYS);
    TURNS.acquireUninterruptibly();
    try {
      boolean same =
          Password.check(text.length() > LONGEST ? "" : text, known)
              .with(Argon2Function.getInstanceFromHash(known));
      return same && hash.isPresent();
    } finally {
      TURNS.release();
    }
  }
}
