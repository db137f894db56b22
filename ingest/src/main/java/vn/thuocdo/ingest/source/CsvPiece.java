package vn.thuocdo.ingest.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Whole records of a CSV file, to be read by any process that sees the file.
 *
 * @param file path of the file, unpacked
 * @param sender path under which the file was sent, for messages
 * @param from first byte
 * @param to byte after the last
 * @param firstLine line of the first record
 */
public record CsvPiece(
    String file,
    String sender,
    long from,
    long to,
    long firstLine,
    char delimiter,
    SourceColumns columns)
    implements Serializable {
  private static final int MOST_LETTERS = 64 << 20;

  /** The records, one after the other; INPUT_REFUSED from the iterator for text that is no CSV. */
  public Iterator<PieceRow> rows() {
    Iterator<CsvRecord> records = records().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        try {
          return records.hasNext();
        } catch (CsvParseException e) {
          throw unreadable(e);
        }
      }

      @Override
      public PieceRow next() {
        try {
          return row(records.next());
        } catch (CsvParseException e) {
          throw unreadable(e);
        }
      }
    };
  }

  /** What the rows are like, without keeping them. */
  public PieceFacts facts() {
    PieceFacts.Counter counter = new PieceFacts.Counter(columns);
    rows().forEachRemaining(counter::add);
    return counter.facts();
  }

  private Iterable<CsvRecord> records() {
    InputStreamReader text =
        new InputStreamReader(
            new ByteArrayInputStream(bytes()),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .detectBomHeader(false)
        .maxBufferSize(MOST_LETTERS)
        .ofCsvRecord(text);
  }

  private byte[] bytes() {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      in.skipNBytes(from);
      return in.readNBytes(Math.toIntExact(to - from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PieceRow row(CsvRecord record) {
    long line = firstLine + record.getStartingLineNumber() - 1;
    if (record.getFieldCount() == columns.fields()) {
      return PieceRow.of(line, record, columns);
    }
    return PieceRow.malformed(
        Malformed.ofFields(
            line,
            record.getFieldCount(),
            columns.fields(),
            String.join(Character.toString(delimiter), record.getFields())));
  }

  private RuntimeException unreadable(CsvParseException e) {
    return vn.thuocdo.ingest.source.CsvReader.unreadable(Path.of(sender), e, firstLine - 1);
  }
}
