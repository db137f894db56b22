package vn.thuocdo.ingest.source;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.error.KpiException;

/** Reads CSV: UTF-8 with or without BOM; comma, semicolon or tab; quotes; any line end. */
final class CsvSource {
  private static final List<String> DELIMITERS = List.of(",", ";", "\t");

  private final Path path;
  private final DatasetContract contract;

  CsvSource(Path path, DatasetContract contract) {
    this.path = path;
    this.contract = contract;
  }

  RawTable load(DuckDb db) {
    String line = firstLine();
    String delimiter =
        DELIMITERS.stream()
            .max(Comparator.comparingLong(d -> Header.of(split(line, d), contract).recognised()))
            .orElseThrow();
    Header header = Header.of(split(line, delimiter), contract);
    List<String> problems = header.problems(contract);
    if (!problems.isEmpty()) {
      throw SourceFile.refused(
          path,
          String.join("; ", problems),
          "The header must name the columns of dataset '%s': %s"
              .formatted(
                  contract.id(),
                  contract.columns().stream().map(Column::name).collect(joining(", "))));
    }
    createRaw(db, header, delimiter);
    return new RawTable(
        db.number("SELECT count(*) FROM raw"), malformed(db), header.unknownFields());
  }

  private String firstLine() {
    try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      String line = reader.readLine();
      if (line == null || line.isBlank()) {
        throw SourceFile.refused(path, "its first line is empty", "Put the header there");
      }
      return line.startsWith("\uFEFF") ? line.substring(1) : line;
    } catch (CharacterCodingException e) {
      throw notUtf8(e);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private KpiException notUtf8(Throwable cause) {
    KpiException refusal =
        SourceFile.refused(
            path, "it is not UTF-8 text", "Save it as 'CSV UTF-8' and send it again");
    refusal.initCause(cause);
    return refusal;
  }

  private void createRaw(DuckDb db, Header header, String delimiter) {
    try {
      db.execute(
          """
          /* raw rows of %s */
          CREATE OR REPLACE TABLE raw AS
          SELECT %s
          FROM read_csv('%s', auto_detect = FALSE, header = FALSE, skip = 1, delim = '%s', quote = '"',
                        escape = '"', columns = %s, store_rejects = TRUE, strict_mode = TRUE)
          """
              .formatted(
                  contract.id(),
                  contract.columns().stream().map(c -> rawColumn(header, c)).collect(joining(", ")),
                  path.toAbsolutePath().toString().replace("'", "''"),
                  delimiter,
                  IntStream.range(0, header.fields().size())
                      .mapToObj(i -> "'f%d': 'VARCHAR'".formatted(i))
                      .collect(joining(", ", "{", "}"))));
    } catch (KpiException e) {
      if (e.getMessage().contains("UTF-8") || e.getMessage().contains("unicode")) {
        throw notUtf8(e);
      }
      throw e;
    }
  }

  /** Personal text that no check looks at is not even read. */
  private static String rawColumn(Header header, Column column) {
    int field = header.columns().indexOf(column.name());
    boolean unread = column.personal() && column.pattern().isEmpty() && !column.required();
    if (field < 0 || unread) {
      return "CAST(NULL AS VARCHAR) AS \"%s\"".formatted(column.name());
    }
    String text = "trim(f%d)".formatted(field);
    return "nullif(%s, '') AS \"%s\""
        .formatted(holdsWords(column) ? "nfc_normalize(" + text + ")" : text, column.name());
  }

  private static boolean holdsWords(Column column) {
    return column.type() == ColumnType.TEXT || column.type() == ColumnType.BOOLEAN;
  }

  private static List<RawTable.MalformedLine> malformed(DuckDb db) {
    return db.query(
        "SELECT line, any_value(error_message) FROM reject_errors GROUP BY line ORDER BY line",
        row -> new RawTable.MalformedLine(row.getLong(1), oneLine(row.getString(2))));
  }

  private static String oneLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
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
}
