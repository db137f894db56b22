package vn.thuocdo.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vn.thuocdo.data.text.Bilingual;

/**
 * An extract: one file, or a folder of part files that together are one.
 *
 * @param whole the file, or the folder as if it were one: its hash is that of the sorted hashes of
 *     its parts
 * @param parts files in the order of their names
 */
public record SourceParts(SourceFile whole, List<SourceFile> parts) {
  public SourceParts {
    parts = List.copyOf(parts);
  }

  /**
   * Looks at a file, or at all files of a folder but hidden ones and those that begin with {@code
   * _}; INPUT_REFUSED when one cannot be read or when they are not alike.
   *
   * @param scratch folder for what is unpacked
   */
  public static SourceParts open(Path path, String name, Path scratch) {
    if (!Files.isDirectory(path)) {
      SourceFile file = SourceFile.open(path, name, scratch);
      return new SourceParts(file, List.of(file));
    }
    List<SourceFile> parts =
        files(path).parallelStream().map(file -> SourceFile.open(file, scratch)).toList();
    if (parts.stream().map(SourceFile::format).distinct().count() != 1) {
      throw SourceFile.refused(
          path,
          parts.isEmpty()
              ? new Bilingual("thư mục không có tệp nào", "the folder holds no file")
              : new Bilingual(
                  "các tệp có định dạng khác nhau", "its files are of different formats"),
          new Bilingual(
              "Chỉ để các tệp thành phần của một lần trích xuất ở đó",
              "Put the part files of one extract there, and nothing else"));
    }
    SourceFile first = parts.get(0);
    return new SourceParts(
        new SourceFile(path, name, first.format(), sha256(parts), path, first.scan()), parts);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().matches("[._].*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(List<SourceFile> parts) {
    MessageDigest digest = SourceFile.newSha256();
    parts.stream()
        .map(SourceFile::sha256)
        .sorted()
        .forEach(hash -> digest.update(hash.getBytes(StandardCharsets.US_ASCII)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
