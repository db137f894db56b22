package vn.thuocdo.ingest.privacy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Durability;
import vn.thuocdo.data.home.Home;

/** Finds or makes the 32 bytes of a secret: in the environment, else in the home. */
final class SecretKey {
  private static final Logger LOG = LoggerFactory.getLogger(SecretKey.class);
  private static final int KEY_BYTES = 32;

  private SecretKey() {}

  /**
   * The secret from environment variable {@code variable} (64 hex digits), else from {@code file}
   * among the home's secrets; made on first use, readable by the owner only.
   *
   * @param loss what a lost key costs, for the message
   */
  static byte[] of(Home home, String variable, String file, String loss) {
    Optional<String> given = Optional.ofNullable(System.getenv(variable));
    Path path = home.secrets().resolve(file);
    try {
      if (given.isEmpty() && !Files.exists(path)) {
        create(path);
      }
      byte[] key =
          HexFormat.of().parseHex(given.isPresent() ? given.get() : Files.readString(path).strip());
      if (key.length != KEY_BYTES) {
        throw new IllegalArgumentException("it has %d bytes, not 32".formatted(key.length));
      }
      return key;
    } catch (IOException | IllegalArgumentException e) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot use key '%s': %s. Restore it from a backup; %s."
              .formatted(given.isPresent() ? variable : file, e.getMessage(), loss),
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
    Durability.force(draft);
    try {
      Files.createLink(file, draft);
      Durability.forceFolder(file.getParent());
    } catch (FileAlreadyExistsException somebodyWasFaster) {
      LOG.debug("another process made the key first");
    } finally {
      Files.delete(draft);
    }
  }
}
