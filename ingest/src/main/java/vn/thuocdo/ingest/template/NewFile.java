package vn.thuocdo.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** Writes files that were not there before: an earlier one may have been filled in already. */
final class NewFile {
  /** What goes into a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private NewFile() {}

  /** Writes the file; NOT_ALLOWED when it is there already or cannot be written. */
  static void write(Path file, Content content) {
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      content.writeTo(out);
    } catch (FileAlreadyExistsException e) {
      throw unwritable(file, "it is there already", e);
    } catch (IOException e) {
      throw unwritable(file, e.getMessage(), e);
    }
  }

  private static KpiException unwritable(Path file, String why, IOException cause) {
    return new KpiException(
        ErrorCode.NOT_ALLOWED,
        "Cannot write file '%s': %s. Name another with --out.".formatted(file, why),
        cause);
  }
}
