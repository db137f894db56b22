package vn.thuocdo.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * A file that an office sent.
 *
 * @param name file name without its folder, as the ledger keeps it
 * @param sha256 hash of the bytes, lower-case hex
 */
public record SourceFile(Path path, String name, SourceFormat format, String sha256) {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Looks at the file; INPUT_REFUSED when it cannot be read or is empty. */
  public static SourceFile open(Path path) {
    if (!Files.isRegularFile(path)) {
      throw refused(path, "there is no such file", "Check the path");
    }
    try {
      if (Files.size(path) == 0) {
        throw refused(path, "the file is empty", "Ask the sender for the file again");
      }
      return new SourceFile(
          path, path.getFileName().toString(), SourceFormat.of(path), sha256(path));
    } catch (IOException e) {
      throw new KpiException(
          ErrorCode.INPUT_REFUSED,
          "Cannot read file '%s': %s. Check its rights.".formatted(path, e.getMessage()),
          e);
    }
  }

  /** The error for a file that is refused as a whole. */
  public static KpiException refused(Path path, String why, String cure) {
    return new KpiException(
        ErrorCode.INPUT_REFUSED,
        "Cannot land file '%s': %s. %s.".formatted(path.getFileName(), why, cure));
  }

  private static String sha256(Path path) throws IOException {
    try (InputStream bytes = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest()).toLowerCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
