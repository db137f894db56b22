package vn.thuocdo.ingest.source;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/**
 * Reads CSV: UTF-8 with or without BOM; comma, semicolon or tab; quotes; any line end. The engine
 * reads plain files itself; {@link CsvReader} reads any.
 */
final class CsvSource {
  static final List<String> DELIMITERS = List.of(",", ";", "\t");

  /** The engine reads lines up to two million bytes; half of that leaves room. */
  private static final long LONGEST_PLAIN_LINE = 1_000_000;

  private final SourceFile file;
  private final DatasetContract contract;
  private final Path scratch;

  CsvSource(SourceFile file, DatasetContract contract, Path scratch) {
    this.file = file;
    this.contract = contract;
    this.scratch = scratch;
  }

  /** The rows as a view; empty when the file's letters are such that the engine may misread it. */
  Optional<RawTable> view(DuckDb db) {
    TextScan scan = file.scan();
    boolean plain =
        scan.longestLine() < LONGEST_PLAIN_LINE && scan.quotedBreaks() == 0 && !scan.nulls();
    return plain ? Optional.of(viewPlain(db)) : Optional.empty();
  }

  private RawTable viewPlain(DuckDb db) {
    TextScan scan = file.scan();
    String line = firstLine(file);
    String delimiter = SourceColumns.delimiter(line, contract);
    RawColumns columns = RawColumns.of(file, Header.of(split(line, delimiter), contract), contract);
    db.execute(
        """
        /* raw rows of %s */
        CREATE OR REPLACE TEMP VIEW %s AS
        SELECT %s
        FROM read_csv('%s', auto_detect = FALSE, header = FALSE, skip = 1, delim = '%s', quote = '"',
                      escape = '"', columns = %s, strict_mode = TRUE)
        """
            .formatted(
                contract.id(),
                RawTable.PLAIN,
                columns.select(!scan.blankEdges() && !scan.combiningMarks(), false),
                file.content().toAbsolutePath().toString().replace("'", "''"),
                delimiter,
                columns.fieldTypes()));
    return columns.table(scan.lines() - 1, 0, RawTable.PLAIN);
  }

  /** The rows as a table, read one by one. */
  RawTable load(DuckDb db) {
    String delimiter = SourceColumns.delimiter(firstLine(file), contract);
    return ConvertedRows.load(
        new CsvReader(file.path(), file.content(), delimiter), file, contract, db, scratch);
  }

  /** The header's line, without a BOM; INPUT_REFUSED when there is none. */
  static String firstLine(SourceFile file) {
    try (BufferedReader reader = Files.newBufferedReader(file.content(), StandardCharsets.UTF_8)) {
      String line = reader.readLine();
      if (line == null || line.isBlank()) {
        throw SourceFile.refused(
            file.path(),
            new Bilingual("dòng đầu tiên trống", "its first line is empty"),
            new Bilingual("Hãy ghi dòng tiêu đề ở đó", "Put the header there"));
      }
      return line.startsWith("\uFEFF") ? line.substring(1) : line;
    } catch (CharacterCodingException e) {
      KpiException refusal = notUtf8(file.path());
      refusal.initCause(e);
      throw refusal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KpiException notUtf8(Path path) {
    return SourceFile.refused(
        path,
        new Bilingual(
            "tệp không phải văn bản UTF-8 (có thể là Windows-1258)",
            "it is not UTF-8 text (perhaps Windows-1258)"),
        new Bilingual(
            "Hãy lưu thành 'CSV UTF-8' rồi gửi lại", "Save it as 'CSV UTF-8' and send it again"));
  }

  /** Splits a header line; quotes protect delimiters. */
  static List<String> split(String line, String delimiter) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (String letter : (Iterable<String>) letters(line)::iterator) {
      if (letter.equals("\"")) {
        quoted = !quoted;
      } else if (letter.equals(delimiter) && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(letter);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private static Stream<String> letters(String line) {
    return line.codePoints().mapToObj(Character::toString);
  }

  /** Names of the columns, for messages. */
  static String names(DatasetContract contract) {
    return contract.columns().stream().map(c -> c.name()).collect(joining(", "));
  }
}
