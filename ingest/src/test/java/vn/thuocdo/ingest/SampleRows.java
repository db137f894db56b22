package vn.thuocdo.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;

/** The sample of a dataset, to be written in any format that offices send. */
record SampleRows(List<String> header, List<List<String>> rows) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static SampleRows read(Path csv) throws IOException {
    String text = Files.readString(csv).replace("\uFEFF", "");
    char delimiter = text.lines().findFirst().orElseThrow().contains(";") ? ';' : ',';
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(text)) {
      List<List<String>> lines = reader.stream().map(CsvRecord::getFields).toList();
      return new SampleRows(lines.get(0), lines.subList(1, lines.size()));
    }
  }

  Path tabbed(Path file) throws IOException {
    try (CsvWriter writer = CsvWriter.builder().fieldSeparator('\t').build(file)) {
      writer.writeRecord(header);
      rows.forEach(writer::writeRecord);
    }
    return file;
  }

  /** A JSON array, packed. */
  Path packedJson(Path file) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      JSON.writeValue(out, objects());
    }
    return file;
  }

  Path jsonLines(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Map<String, String> row : objects()) {
      lines.add(JSON.writeValueAsString(row));
    }
    return Files.write(file, lines);
  }

  private List<Map<String, String>> objects() {
    return rows.stream().map(this::object).toList();
  }

  private Map<String, String> object(List<String> row) {
    Map<String, String> object = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      object.put(header.get(i), row.get(i));
    }
    return object;
  }

  /** A workbook with two merged title rows above the header, all cells text. */
  Path workbook(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      sheet.value(0, 0, "ỦY BAN NHÂN DÂN");
      sheet.range(0, 0, 1, header.size() - 1).merge();
      write(sheet, 2, header);
      for (int i = 0; i < rows.size(); i++) {
        write(sheet, 3 + i, rows.get(i));
      }
    }
    return file;
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        sheet.value(row, i, cells.get(i));
      }
    }
  }

  Path parquet(Path file) throws IOException {
    Path tabbed = tabbed(file.resolveSibling("rows.tsv"));
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(file.getParent()))) {
      db.execute(
          "COPY (SELECT * FROM read_csv('%s', delim = '\t', all_varchar = TRUE)) TO '%s' (FORMAT parquet)"
              .formatted(tabbed, file));
    }
    return file;
  }
}
