package vn.thuocdo.ingest.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;

/** Writes rows of any format as plain numbered lines, which the engine then loads. */
final class ConvertedRows implements RowSink {
  private final CsvWriter rows;
  private final CsvWriter malformed;
  private final Set<String> unknown = new LinkedHashSet<>();
  private Optional<List<String>> fields = Optional.empty();
  private long malformedCount;
  private long rowCount;

  private ConvertedRows(CsvWriter rows, CsvWriter malformed) {
    this.rows = rows;
    this.malformed = malformed;
  }

  /** Reads a file by {@code reader} and fills tables {@code raw} and {@code malformed}. */
  static RawTable load(
      RowReader reader, SourceFile file, DatasetContract contract, DuckDb db, Path scratch) {
    Path rowsFile = scratch.resolve("rows.csv");
    Path malformedFile = scratch.resolve("malformed.csv");
    try (CsvWriter rows = writer(rowsFile);
        CsvWriter malformed = writer(malformedFile)) {
      ConvertedRows converted = new ConvertedRows(rows, malformed);
      reader.read(converted);
      rows.flush();
      malformed.flush();
      return converted.load(db, file, contract, rowsFile, malformedFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(rowsFile);
      delete(malformedFile);
    }
  }

  private static CsvWriter writer(Path file) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RawTable load(
      DuckDb db, SourceFile file, DatasetContract contract, Path rowsFile, Path malformedFile) {
    Header header = Header.of(fields.orElse(List.of()), contract);
    RawColumns columns = RawColumns.of(file, header, contract);
    db.execute(
        """
        /* raw rows of %s */
        CREATE OR REPLACE TABLE raw AS SELECT %s
        FROM read_csv('%s', auto_detect = FALSE, header = FALSE, delim = ',', quote = '"', escape = '"',
                      new_line = '\\n', columns = %s)
        """
            .formatted(
                contract.id(),
                columns.select(false, true),
                rowsFile.toString().replace("'", "''"),
                "{'line': 'VARCHAR', " + columns.fieldTypes().substring(1)));
    db.execute(
        """
        INSERT INTO malformed
        SELECT * FROM read_csv('%s', auto_detect = FALSE, header = FALSE, delim = ',', quote = '"', escape = '"',
          new_line = '\\n', columns = {'_line': 'BIGINT', 'reason_vi': 'VARCHAR', 'reason_en': 'VARCHAR', 'text': 'VARCHAR'})
        """
            .formatted(malformedFile.toString().replace("'", "''")));
    unknown.addAll(header.unknownFields());
    return columns
        .table(rowCount, malformedCount, RawTable.NUMBERED)
        .withUnknown(new ArrayList<>(unknown));
  }

  @Override
  public void header(List<String> names) {
    fields = Optional.of(List.copyOf(names));
  }

  @Override
  public void row(long line, List<String> values) throws IOException {
    for (String value : values) {
      if (value.length() > Malformed.MOST_CELL_LETTERS) {
        malformed(Malformed.ofLongCell(line, value.length()));
        return;
      }
      if (value.indexOf('\0') >= 0) {
        malformed(Malformed.ofNul(line));
        return;
      }
    }
    List<String> numbered = new ArrayList<>(values.size() + 1);
    numbered.add(Long.toString(line));
    numbered.addAll(values);
    rows.writeRecord(numbered);
    rowCount++;
  }

  @Override
  public void malformed(Malformed place) {
    malformed.writeRecord(
        Long.toString(place.line()), place.reason().vi(), place.reason().en(), place.text());
    malformedCount++;
  }

  @Override
  public void unknownField(String field) {
    unknown.add(field);
  }
}
