package vn.thuocdo.ingest.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.thuocdo.data.text.Bilingual;

/** Keeps workbooks that are bombs out: they unpack to far more than any table would. */
final class ZipLimits {
  private static final int BUFFER_BYTES = 1 << 16;

  private ZipLimits() {}

  /** INPUT_REFUSED when the archive is damaged or unpacks to an unreasonable size. */
  static void check(Path path, Path content) throws IOException {
    long allowed = SourceFile.FREE_BYTES + Files.size(content) * SourceFile.MOST_UNPACKED_PER_BYTE;
    long total = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (ZipFile archive = new ZipFile(content.toFile())) {
      for (ZipEntry entry : Collections.list(archive.entries())) {
        try (InputStream bytes = archive.getInputStream(entry)) {
          for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            total += read;
            if (total > allowed) {
              throw SourceFile.refused(
                  path,
                  new Bilingual(
                          "bảng tính giải nén ra lớn hơn %d lần kích thước của nó",
                          "the workbook unpacks to more than %d times its size")
                      .formatted(SourceFile.MOST_UNPACKED_PER_BYTE),
                  new Bilingual(
                      "Nếu dữ liệu là thật, hãy lưu trang tính thành CSV",
                      "Save the sheet as CSV if the data is real"));
            }
          }
        }
      }
    } catch (ZipException | EOFException e) {
      throw SourceFile.refused(
          path,
          new Bilingual(
                  "bảng tính bị hỏng hoặc bị cắt cụt (%s)",
                  "the workbook is damaged or cut short (%s)")
              .formatted(e.getMessage()),
          new Bilingual(
              "Hãy lưu lại bằng Excel rồi gửi lại", "Save it again in Excel and send it again"));
    }
  }
}
