package vn.thuocdo.ingest.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;

/**
 * Seals personal text with AES-256-GCM (NIST SP 800-38D): encrypted under a fresh random nonce and
 * tied to a label, so that a sealed text cannot be passed off as another.
 */
public final class Seal {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  private Seal(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /** The seal of {@code home}, or of environment variable {@code KPI_PERSONAL_KEY}. */
  public static Seal of(Home home) {
    return new Seal(
        SecretKey.of(
            home, "KPI_PERSONAL_KEY", "personal.key", "without it personal text stays sealed"));
  }

  /** Seals {@code text} under {@code label}. */
  public byte[] close(String label, byte[] text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, label).doFinal(text);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /** Opens what was sealed under {@code label}; NOT_ALLOWED when key, label or bytes are wrong. */
  public byte[] open(String label, byte[] sealed) {
    byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, label)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot open sealed text '%s': the key does not fit or the text was changed. Restore the home's personal.key from a backup."
              .formatted(label),
          e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String label) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
