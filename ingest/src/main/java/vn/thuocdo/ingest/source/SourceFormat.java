package vn.thuocdo.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Formats in which offices send data. The content decides; the file's name only helps. */
public enum SourceFormat {
  CSV,
  XLSX;

  /** Every XLSX file is a ZIP archive, which begins with these letters. */
  private static final String ZIP_SIGNATURE = "PK\u0003\u0004";

  static SourceFormat of(Path path) throws IOException {
    try (InputStream bytes = Files.newInputStream(path)) {
      String start = new String(bytes.readNBytes(4), StandardCharsets.ISO_8859_1);
      if (start.equals(ZIP_SIGNATURE)) {
        return XLSX;
      }
    }
    if (path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw SourceFile.refused(
          path,
          "it is named .xlsx but is not an Excel workbook",
          "Save it as a workbook or name it .csv");
    }
    return CSV;
  }
}
