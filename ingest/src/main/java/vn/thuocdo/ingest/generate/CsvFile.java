package vn.thuocdo.ingest.generate;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A CSV file written field by field into one reused buffer. The file appears with its first rows;
 * without a row there is no file. Rows are shorter than 8 KB.
 */
final class CsvFile implements Closeable {
  private static final int FLUSH_AT = 1 << 18;
  private static final int LONGEST_ROW = 1 << 13;

  private final String dataset;
  private final Path path;
  private final CsvStyle style;
  private final byte[] buffer = new byte[FLUSH_AT + LONGEST_ROW];
  private OutputStream out = OutputStream.nullOutputStream();
  private boolean opened;
  private int size;
  private long rows;

  CsvFile(SourceTable table, CsvStyle style, Path path) {
    this.dataset = table.dataset();
    this.path = path;
    this.style = style;
    add(style.opening());
    table.columns().forEach(column -> text(style.headerOf(column)));
    buffer[size - 1] = '\n';
  }

  /** A whole field that needs no quotes. */
  void text(String value) {
    add(value);
    end();
  }

  void empty() {
    end();
  }

  void number(long value) {
    add(Long.toString(value));
    end();
  }

  void flag(boolean value) {
    text(style.word(value));
  }

  /** A date, given as days since 1970-01-01. */
  void date(int day) {
    int ymd = Days.ymd(day);
    if (style.dayFirst()) {
      digits(ymd % 100, 2);
      add('/');
      digits(ymd / 100 % 100, 2);
      add('/');
      digits(ymd / 10_000, 4);
    } else {
      digits(ymd / 10_000, 4);
      add('-');
      digits(ymd / 100 % 100, 2);
      add('-');
      digits(ymd % 100, 2);
    }
    end();
  }

  /** Part of a field; {@link #end()} finishes the field. */
  void add(String part) {
    for (int i = 0; i < part.length(); i++) {
      add(part.charAt(i));
    }
  }

  /** One character of a field in UTF-8; none outside the basic plane is ever written. */
  void add(char c) {
    if (c < 0x80) {
      buffer[size++] = (byte) c;
    } else if (c < 0x800) {
      buffer[size++] = (byte) (0xC0 | (c >> 6));
      addContinuation(c);
    } else {
      buffer[size++] = (byte) (0xE0 | (c >> 12));
      addContinuation(c >> 6);
      addContinuation(c);
    }
  }

  private void addContinuation(int bits) {
    buffer[size++] = (byte) (0x80 | (bits & 0x3F));
  }

  /** Part of a field: the last {@code width} digits of a number, with leading zeros. */
  void digits(long value, int width) {
    long rest = value;
    for (int at = size + width - 1; at >= size; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += width;
  }

  /** Finishes a field. */
  void end() {
    add(style.delimiter());
  }

  /** Finishes a row after its last field. */
  void endRow() throws IOException {
    buffer[size - 1] = '\n';
    rows++;
    if (size >= FLUSH_AT) {
      flush();
    }
  }

  private void flush() throws IOException {
    if (!opened) {
      out = Files.newOutputStream(path);
      opened = true;
    }
    out.write(buffer, 0, size);
    size = 0;
  }

  /** The file, if it has rows. */
  Optional<GeneratedFile> generated() {
    return rows == 0 ? Optional.empty() : Optional.of(new GeneratedFile(dataset, path, rows));
  }

  @Override
  public void close() throws IOException {
    try {
      if (rows > 0) {
        flush();
      }
    } finally {
      out.close();
    }
  }
}
