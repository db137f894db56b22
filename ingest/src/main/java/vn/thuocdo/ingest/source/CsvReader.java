package vn.thuocdo.ingest.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/**
 * Reads CSV that the engine cannot place line by line: line breaks between quotes, blank or broken
 * lines, enormous cells, NUL.
 */
final class CsvReader implements RowReader {
  /** A record may take this many letters; a quotation mark that is never closed takes more. */
  private static final int MOST_LETTERS = 64 << 20;

  /** The parser names the line on which the record began, and counts from its own first one. */
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final Path file;
  private final Path content;
  private final char delimiter;

  CsvReader(Path file, Path content, String delimiter) {
    this.file = file;
    this.content = content;
    this.delimiter = delimiter.charAt(0);
  }

  @Override
  public void read(RowSink sink) throws IOException {
    FileBytes bytes = () -> Files.newInputStream(content);
    try (Reader text = bytes.text();
        var records =
            de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize(MOST_LETTERS)
                .ofCsvRecord(text)) {
      Iterator<CsvRecord> record = records.iterator();
      CsvRecord header = record.next();
      sink.header(header.getFields());
      while (record.hasNext()) {
        hand(record.next(), header.getFieldCount(), sink);
      }
    } catch (CsvParseException e) {
      throw unreadable(file, e, 0);
    }
  }

  private void hand(CsvRecord record, int width, RowSink sink) throws IOException {
    if (record.getFieldCount() == width) {
      sink.row(record.getStartingLineNumber(), record.getFields());
      return;
    }
    sink.malformed(
        Malformed.ofFields(
            record.getStartingLineNumber(),
            record.getFieldCount(),
            width,
            String.join(Character.toString(delimiter), record.getFields())));
  }

  /**
   * The error for text that is no CSV.
   *
   * @param linesBefore lines of the file before the first one that the parser has seen
   */
  static KpiException unreadable(Path file, CsvParseException e, long linesBefore) {
    Throwable cause = e.getCause();
    KpiException refusal =
        cause instanceof CharacterCodingException
            ? CsvSource.notUtf8(file)
            : SourceFile.refused(
                file,
                unpaired(e, linesBefore),
                new Bilingual(
                    "Hãy viết đôi mọi dấu ngoặc kép bên trong ô có ngoặc kép và đóng đủ từng dấu",
                    "Double every quotation mark inside a quoted field and close every one"));
    refusal.initCause(e);
    return refusal;
  }

  private static Bilingual unpaired(CsvParseException e, long linesBefore) {
    Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
    return line.find()
        ? new Bilingual(
                "dấu ngoặc kép không đi thành cặp, kể từ dòng %d",
                "its quotation marks do not pair up from line %d on")
            .formatted(Long.parseLong(line.group(1)) + linesBefore)
        : new Bilingual("dấu ngoặc kép không đi thành cặp", "its quotation marks do not pair up");
  }
}
