package vn.thuocdo.ingest.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook so that its bytes depend on its contents alone: fastexcel writes the clock into
 * {@code docProps/core.xml}, and compressed bytes differ between versions of zlib.
 */
public final class TimelessZip {
  private static final LocalDateTime WRITTEN = LocalDate.ofEpochDay(Days.FIRST).atStartOfDay();
  private static final String PROPERTIES = "docProps/core.xml";

  private TimelessZip() {}

  /** Copies every entry of {@code from}, uncompressed and dated on the first sample day. */
  public static void copy(Path from, Path to) throws IOException {
    try (ZipFile zip = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      List<? extends ZipEntry> entries = zip.stream().toList();
      for (ZipEntry entry : entries) {
        store(entry.getName(), contents(zip, entry), out);
      }
    }
  }

  private static byte[] contents(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readAllBytes();
      return entry.getName().equals(PROPERTIES) ? withoutClock(bytes) : bytes;
    }
  }

  private static byte[] withoutClock(byte[] properties) {
    return new String(properties, UTF_8)
        .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + WRITTEN + ":00Z")
        .getBytes(UTF_8);
  }

  private static void store(String name, byte[] bytes, ZipOutputStream out) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(WRITTEN);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
