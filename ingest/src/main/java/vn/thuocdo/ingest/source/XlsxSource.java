package vn.thuocdo.ingest.source;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;

/** Reads the first sheet of a workbook; title rows may stand above the header. */
final class XlsxSource {
  /** The header is looked for in this many rows. */
  private static final int HEADER_WITHIN_ROWS = 20;

  private final Path path;
  private final DatasetContract contract;
  private final Path temporary;

  XlsxSource(Path path, DatasetContract contract, Path temporary) {
    this.path = path;
    this.contract = contract;
    this.temporary = temporary;
  }

  RawTable load(DuckDb db) {
    try {
      Path csv = Files.createTempFile(temporary, "sheet", ".csv");
      try {
        copySheet(csv);
        return new CsvSource(csv, contract).load(db);
      } finally {
        Files.deleteIfExists(csv);
      }
    } catch (IOException | ExcelReaderException e) {
      throw SourceFile.refused(
          path,
          "the workbook cannot be read (%s)".formatted(e.getMessage()),
          "Save it again in Excel");
    }
  }

  private void copySheet(Path csv) throws IOException {
    try (InputStream bytes = Files.newInputStream(path);
        ReadableWorkbook workbook = new ReadableWorkbook(bytes, new ReadingOptions(true, false));
        Stream<Row> rows = workbook.getFirstSheet().openStream();
        Writer out = Files.newBufferedWriter(csv);
        var lines = new CsvMapper().writer().writeValues(out)) {
      Iterator<Row> row = rows.iterator();
      List<String> header = headerRow(row);
      lines.write(header);
      while (row.hasNext()) {
        List<String> fields = fields(row.next(), header.size());
        if (fields.stream().anyMatch(field -> !field.isEmpty())) {
          lines.write(fields);
        }
      }
    }
  }

  private List<String> headerRow(Iterator<Row> rows) {
    long required = contract.columns().stream().filter(column -> column.required()).count();
    for (int i = 0; i < HEADER_WITHIN_ROWS && rows.hasNext(); i++) {
      Row row = rows.next();
      List<String> fields = fields(row, row.getCellCount());
      if (Header.of(fields, contract).recognised() * 2 > required) {
        return fields;
      }
    }
    throw SourceFile.refused(
        path,
        "no header row was found in its first %d rows".formatted(HEADER_WITHIN_ROWS),
        "Name the columns of dataset '%s' in one row".formatted(contract.id()));
  }

  private static List<String> fields(Row row, int count) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fields.add(i < row.getCellCount() && row.getCell(i) != null ? text(row.getCell(i)) : "");
    }
    return fields;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER && isDate(cell)) {
      LocalDateTime date = cell.asDate();
      return date.toLocalDate().toString();
    }
    if (cell.getType() == CellType.NUMBER) {
      BigDecimal number = cell.asNumber().stripTrailingZeros();
      return number.toPlainString();
    }
    return cell.getText() == null ? "" : cell.getText();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && format.contains("y") && format.contains("d");
  }
}
