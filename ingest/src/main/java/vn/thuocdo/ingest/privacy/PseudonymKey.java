package vn.thuocdo.ingest.privacy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;

/** The secret that turns identifiers into pseudonyms by HMAC-SHA256 (RFC 2104). */
public final class PseudonymKey {
  private static final Logger LOG = LoggerFactory.getLogger(PseudonymKey.class);
  private static final int BLOCK_BYTES = 64;
  private static final int KEY_BYTES = 32;

  private final byte[] key;

  private PseudonymKey(byte[] key) {
    this.key = key.clone();
  }

  /** The key of {@code home}; made on first use, readable by the owner only. */
  public static PseudonymKey of(Home home) {
    Path file = home.secrets().resolve("pseudonym.key");
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return new PseudonymKey(HexFormat.of().parseHex(Files.readString(file).strip()));
    } catch (IOException | IllegalArgumentException e) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot use key '%s': %s. Restore it from a backup; a new key would part people from their history."
              .formatted(file.getFileName(), e.getMessage()),
          e);
    }
  }

  private static void create(Path file) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Path draft =
        Files.createTempFile(
            file.getParent(),
            "draft",
            ".key",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, HexFormat.of().formatHex(key));
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException somebodyWasFaster) {
      LOG.debug("another process made the key first");
    } finally {
      Files.delete(draft);
    }
  }

  /** DuckDB expression with the pseudonym (64 hex digits) of a text expression. */
  public String sql(String text) {
    return "sha256(unhex('%s') || unhex(sha256(unhex('%s') || CAST(%s AS BLOB))))"
        .formatted(pad((byte) 0x5c), pad((byte) 0x36), text);
  }

  private String pad(byte filler) {
    byte[] block = Arrays.copyOf(key, BLOCK_BYTES);
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) (block[i] ^ filler);
    }
    return HexFormat.of().formatHex(block);
  }
}
