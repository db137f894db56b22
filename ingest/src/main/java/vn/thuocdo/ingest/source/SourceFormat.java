package vn.thuocdo.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.thuocdo.data.text.Bilingual;

/** Formats in which offices send data. The content decides; the file's name only helps. */
public enum SourceFormat {
  CSV,
  XLSX,
  /** One JSON document: an array of objects, or an object. */
  JSON,
  /** One JSON object a line. */
  JSON_LINES,
  PARQUET,
  /** Submissions of an ODK XForm. */
  XFORM;

  /** Every XLSX file is a ZIP archive, which begins with these letters. */
  private static final String ZIP_SIGNATURE = "PK\u0003\u0004";

  private static final String PARQUET_SIGNATURE = "PAR1";
  private static final int OPENING_BYTES = 1 << 16;

  /** True when a row may hold the rows of other datasets that belong to it. */
  public boolean nests() {
    return this == JSON || this == JSON_LINES || this == XFORM;
  }

  static SourceFormat of(Path path, Path content, String name) throws IOException {
    byte[] bytes = opening(content);
    String start = new String(bytes, StandardCharsets.ISO_8859_1);
    if (start.startsWith(ZIP_SIGNATURE)) {
      return XLSX;
    }
    if (start.startsWith(PARQUET_SIGNATURE)) {
      return PARQUET;
    }
    refuseUtf16(path, bytes);
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".xlsx") || lower.endsWith(".xls")) {
      throw SourceFile.refused(
          path,
          new Bilingual(
              "tên tệp là bảng tính Excel nhưng nội dung không phải",
              "it is named as an Excel workbook but is not one"),
          new Bilingual(
              "Hãy lưu thành bảng tính (.xlsx) hoặc đặt tên .csv",
              "Save it as a workbook (.xlsx) or name it .csv"));
    }
    return ofText(start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start);
  }

  private static byte[] opening(Path content) throws IOException {
    try (InputStream bytes = Files.newInputStream(content)) {
      return bytes.readNBytes(OPENING_BYTES);
    }
  }

  private static void refuseUtf16(Path path, byte[] bytes) {
    if (isUtf16(bytes)) {
      throw SourceFile.refused(
          path,
          new Bilingual(
              "tệp là văn bản UTF-16 (Excel gọi là 'Unicode Text')",
              "it is UTF-16 text (Excel calls it 'Unicode Text')"),
          new Bilingual(
              "Hãy lưu thành 'CSV UTF-8' rồi gửi lại", "Save it as 'CSV UTF-8' and send it again"));
    }
  }

  /** With its mark, or with a letter of ASCII first: one of its two bytes is zero. */
  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    boolean marked =
        (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    return marked || (bytes[0] == 0) != (bytes[1] == 0);
  }

  private static SourceFormat ofText(String start) {
    String text = start.stripLeading();
    if (text.startsWith("<")) {
      return XFORM;
    }
    if (text.startsWith("[")) {
      return JSON;
    }
    if (!text.startsWith("{")) {
      return CSV;
    }
    int end = text.indexOf('\n');
    boolean oneObject = end > 0 && text.substring(0, end).strip().endsWith("}");
    return oneObject ? JSON_LINES : JSON;
  }
}
