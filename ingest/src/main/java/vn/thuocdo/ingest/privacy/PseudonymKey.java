package vn.thuocdo.ingest.privacy;

import java.util.Arrays;
import java.util.HexFormat;
import vn.thuocdo.data.home.Home;

/** The secret that turns identifiers into pseudonyms by HMAC-SHA256 (RFC 2104). */
public final class PseudonymKey {
  private static final int BLOCK_BYTES = 64;

  private final byte[] key;

  private PseudonymKey(byte[] key) {
    this.key = key.clone();
  }

  /** The key of {@code home}, or of environment variable {@code KPI_PSEUDONYM_KEY}. */
  public static PseudonymKey of(Home home) {
    return new PseudonymKey(
        SecretKey.of(
            home,
            "KPI_PSEUDONYM_KEY",
            "pseudonym.key",
            "a new key would part people from their history"));
  }

  /** The key mixed with the inner pad of HMAC, 128 hex digits. */
  public String innerPad() {
    return pad((byte) 0x36);
  }

  /** The key mixed with the outer pad of HMAC, 128 hex digits. */
  public String outerPad() {
    return pad((byte) 0x5c);
  }

  private String pad(byte filler) {
    byte[] block = Arrays.copyOf(key, BLOCK_BYTES);
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) (block[i] ^ filler);
    }
    return HexFormat.of().formatHex(block);
  }
}
