package vn.thuocdo.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.data.dataset.DatasetContract;

/**
 * A CSV file cut into pieces that can be read side by side. Cuts fall between records, never inside
 * quotes, and every piece knows its first line.
 *
 * @param pieces in the order of the file
 * @param lines lines of the file, the header too
 */
public record CsvPieces(SourceColumns columns, List<CsvPiece> pieces, long lines) {
  /** Large enough to be worth a task, small enough for memory. */
  private static final int PIECE_BYTES = 32 << 20;

  private static final int BUFFER_BYTES = 1 << 16;

  public CsvPieces {
    pieces = List.copyOf(pieces);
  }

  /**
   * Cuts a file; INPUT_REFUSED when its header does not fit.
   *
   * @param linesBefore lines of the files before it; its own count on from there
   */
  public static CsvPieces cut(SourceFile file, DatasetContract contract, long linesBefore) {
    String header = CsvSource.firstLine(file);
    String delimiter = SourceColumns.delimiter(header, contract);
    SourceColumns columns = SourceColumns.of(file, CsvSource.split(header, delimiter), contract);
    Cutter cutter = new Cutter(file, columns, delimiter.charAt(0), linesBefore);
    try (InputStream bytes = Files.newInputStream(file.content())) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        cutter.add(buffer, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cutter.pieces();
  }

  /** Follows quotes and lines byte by byte. */
  private static final class Cutter {
    private enum Place {
      FIELD_START,
      PLAIN,
      QUOTED,
      CLOSED
    }

    private final SourceFile file;
    private final SourceColumns columns;
    private final char delimiter;
    private final long linesBefore;
    private final List<CsvPiece> pieces = new ArrayList<>();
    private Place place = Place.FIELD_START;
    private long position;
    private long lines;
    private long lineStart;
    private long from = -1;
    private long firstLine;
    private int before;

    Cutter(SourceFile file, SourceColumns columns, char delimiter, long linesBefore) {
      this.file = file;
      this.columns = columns;
      this.delimiter = delimiter;
      this.linesBefore = linesBefore;
    }

    void add(byte[] bytes, int length) {
      for (int i = 0; i < length; i++) {
        int letter = bytes[i];
        if (before == '\r' && letter != '\n') {
          endLine();
        }
        place = next(letter);
        position++;
        if (letter == '\n') {
          endLine();
        }
        before = letter;
      }
    }

    private Place next(int letter) {
      if (place == Place.QUOTED) {
        return letter == '"' ? Place.CLOSED : Place.QUOTED;
      }
      if (letter == '"' && place != Place.PLAIN) {
        return Place.QUOTED;
      }
      boolean edge = letter == delimiter || letter == '\n' || letter == '\r';
      return edge ? Place.FIELD_START : Place.PLAIN;
    }

    private void endLine() {
      lines++;
      lineStart = position;
      if (from < 0) {
        begin();
      } else if (place == Place.FIELD_START && position - from >= PIECE_BYTES) {
        end();
        begin();
      }
    }

    private void begin() {
      from = position;
      firstLine = linesBefore + lines + 1;
    }

    private void end() {
      pieces.add(
          new CsvPiece(
              file.content().toAbsolutePath().toString(),
              file.path().toString(),
              from,
              position,
              firstLine,
              delimiter,
              columns));
    }

    CsvPieces pieces() {
      if (from >= 0 && position > from) {
        end();
      }
      return new CsvPieces(columns, pieces, position > lineStart ? lines + 1 : lines);
    }
  }
}
