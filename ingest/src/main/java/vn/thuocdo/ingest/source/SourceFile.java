package vn.thuocdo.ingest.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/**
 * A file that an office sent.
 *
 * @param path where it lies
 * @param name file name without its folder, as the ledger keeps it
 * @param format what it is inside
 * @param sha256 hash of the bytes as sent, lower-case hex
 * @param content the file to read: {@code path}, or what was unpacked from it
 * @param scan what the letters of a text file are like
 */
public record SourceFile(
    Path path, String name, SourceFormat format, String sha256, Path content, TextScan scan) {
  private static final int BUFFER_BYTES = 1 << 16;

  /** More than this from one packed byte is no data but an attack. Deflate reaches 1032 to 1. */
  static final int MOST_UNPACKED_PER_BYTE = 200;

  /** What is unpacked before the ratio counts. */
  static final long FREE_BYTES = 64L << 20;

  /**
   * Looks at a file, unpacking it when it is gzip; INPUT_REFUSED when it cannot be read or is
   * empty.
   *
   * @param scratch folder for what is unpacked
   */
  public static SourceFile open(Path path, Path scratch) {
    return open(path, path.getFileName().toString(), scratch);
  }

  /** Likewise, under the name that the sender gave it. */
  public static SourceFile open(Path path, String name, Path scratch) {
    if (!Files.isRegularFile(path)) {
      throw refused(
          path,
          new Bilingual("không có tệp này", "there is no such file"),
          new Bilingual("Kiểm tra lại đường dẫn", "Check the path"));
    }
    try {
      if (Files.size(path) == 0) {
        throw refused(
            path,
            new Bilingual("tệp rỗng", "the file is empty"),
            new Bilingual("Hãy yêu cầu nơi gửi gửi lại tệp", "Ask the sender for the file again"));
      }
      return isGzip(path)
          ? unpacked(path, name, Files.createTempFile(scratch, "unpacked", ".txt"))
          : read(path, name, path);
    } catch (EOFException | ZipException e) {
      throw refused(
          path,
          new Bilingual(
              "tệp nén gzip bị hỏng hoặc bị cắt cụt", "the gzip archive is damaged or cut short"),
          new Bilingual("Hãy gửi lại tệp", "Send the file again"));
    } catch (IOException e) {
      throw new KpiException(
          ErrorCode.INPUT_REFUSED,
          new Bilingual(
                  "Không đọc được tệp '%s': %s. Kiểm tra quyền truy cập của tệp.",
                  "Cannot read file '%s': %s. Check its rights.")
              .formatted(name, e.getMessage()),
          e);
    }
  }

  private static SourceFile unpacked(Path path, String name, Path content) throws IOException {
    try {
      return read(path, name, content);
    } catch (IOException | RuntimeException e) {
      deleteScratch(content);
      throw e;
    }
  }

  private static SourceFile read(Path path, String name, Path content) throws IOException {
    Look look = look(path, content.equals(path) ? Optional.empty() : Optional.of(content));
    return new SourceFile(
        path, name, SourceFormat.of(path, content, name), look.sha256(), content, look.scan());
  }

  /** What one reading of a file tells. */
  private record Look(String sha256, TextScan scan) {}

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Deletes what was unpacked from the file, if it was packed. */
  public void deleteUnpacked() {
    if (!content.equals(path)) {
      deleteScratch(content);
    }
  }

  private static void deleteScratch(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The error for a file that is refused as a whole; {@code why} and {@code cure} end unstopped.
   */
  public static KpiException refused(Path path, Bilingual why, Bilingual cure) {
    return new KpiException(
        ErrorCode.INPUT_REFUSED,
        new Bilingual(
            "Không nạp được tệp '%s': %s. %s.".formatted(path.getFileName(), why.vi(), cure.vi()),
            "Cannot land file '%s': %s. %s.".formatted(path.getFileName(), why.en(), cure.en())));
  }

  private static boolean isGzip(Path path) throws IOException {
    try (InputStream bytes = Files.newInputStream(path)) {
      return bytes.read() == 0x1f && bytes.read() == 0x8b;
    }
  }

  private static Look look(Path path, Optional<Path> unpacked) throws IOException {
    TextScan.Counter counter = new TextScan.Counter();
    try (HashedStream bytes = new HashedStream(Files.newInputStream(path));
        InputStream text =
            unpacked.isPresent()
                ? new GZIPInputStream(new BufferedInputStream(bytes, BUFFER_BYTES))
                : bytes;
        OutputStream copy =
            unpacked.isPresent()
                ? Files.newOutputStream(unpacked.get())
                : OutputStream.nullOutputStream()) {
      long allowed = FREE_BYTES + Files.size(path) * MOST_UNPACKED_PER_BYTE;
      byte[] buffer = new byte[BUFFER_BYTES];
      long total = 0;
      for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
        total += read;
        if (unpacked.isPresent() && total > allowed) {
          throw refused(
              path,
              new Bilingual(
                      "giải nén ra lớn hơn %d lần kích thước của nó",
                      "it unpacks to more than %d times its size")
                  .formatted(MOST_UNPACKED_PER_BYTE),
              new Bilingual(
                  "Nếu dữ liệu là thật, hãy gửi tệp không nén",
                  "Send the data unpacked if it is real"));
        }
        counter.add(buffer, read);
        copy.write(buffer, 0, read);
      }
      return new Look(bytes.sha256(), counter.scan());
    }
  }
}
