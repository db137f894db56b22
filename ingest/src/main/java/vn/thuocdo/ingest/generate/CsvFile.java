package vn.thuocdo.ingest.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A CSV file written field by field into one reused buffer. The file appears with its first rows;
 * without a row there is no file. Rows are shorter than 8 KB.
 */
public final class CsvFile implements RowFile {
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

  public CsvFile(SourceTable table, CsvStyle style, Path path) {
    this.dataset = table.dataset();
    this.path = path;
    this.style = style;
    add(style.opening());
    table.columns().forEach(column -> text(style.headerOf(column)));
    buffer[size - 1] = '\n';
  }

  @Override
  public void text(String value) {
    add(value);
    end();
  }

  @Override
  public void empty() {
    end();
  }

  @Override
  public void number(long value) {
    add(Long.toString(value));
    end();
  }

  @Override
  public void flag(boolean value) {
    text(style.word(value));
  }

  @Override
  public void date(int day) {
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

  @Override
  public void words(String value) {
    boolean quoted = value.indexOf(style.delimiter()) >= 0;
    text(quoted ? '"' + value + '"' : value);
  }

  @Override
  public void month(int index) {
    String month = Integer.toString(101 + index).substring(1);
    text(style.dayFirst() ? month + "/2026" : "2026-" + month);
  }

  /** Part of a field; {@link #end()} finishes the field. */
  public void add(String part) {
    for (int i = 0; i < part.length(); i++) {
      add(part.charAt(i));
    }
  }

  /** One character of a field in UTF-8; none outside the basic plane is ever written. */
  public void add(char c) {
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
  public void digits(long value, int width) {
    long rest = value;
    for (int at = size + width - 1; at >= size; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += width;
  }

  /** Finishes a field. */
  public void end() {
    add(style.delimiter());
  }

  @Override
  public void endRow() throws IOException {
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

  @Override
  public Optional<GeneratedFile> generated() {
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
