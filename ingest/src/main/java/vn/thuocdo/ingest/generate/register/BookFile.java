package vn.thuocdo.ingest.generate.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.thuocdo.ingest.generate.Column;
import vn.thuocdo.ingest.generate.GeneratedFile;
import vn.thuocdo.ingest.generate.RowFile;
import vn.thuocdo.ingest.generate.SourceTable;
import vn.thuocdo.ingest.generate.TimelessZip;

/**
 * A workbook with a title above its Vietnamese header, as an office fills it in. Its rows are kept
 * until it is closed, so it is for small tables. Without a row there is no file.
 */
final class BookFile implements RowFile {
  private static final String TITLE = "DỮ LIỆU MÔ PHỎNG";
  private static final int HEADER_ROW = 2;

  private final SourceTable table;
  private final Path path;
  private final List<List<Object>> rows = new ArrayList<>();
  private List<Object> row = new ArrayList<>();

  BookFile(SourceTable table, Path path) {
    this.table = table;
    this.path = path;
  }

  @Override
  public void text(String value) {
    row.add(value);
  }

  @Override
  public void words(String value) {
    row.add(value);
  }

  @Override
  public void empty() {
    row.add("");
  }

  @Override
  public void number(long value) {
    row.add(value);
  }

  @Override
  public void flag(boolean value) {
    row.add(value ? "có" : "không");
  }

  @Override
  public void date(int day) {
    row.add(LocalDate.ofEpochDay(day));
  }

  @Override
  public void month(int index) {
    row.add("2026-" + Integer.toString(101 + index).substring(1));
  }

  @Override
  public void endRow() {
    rows.add(row);
    row = new ArrayList<>();
  }

  @Override
  public Optional<GeneratedFile> generated() {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new GeneratedFile(table.dataset(), path, rows.size()));
  }

  @Override
  public void close() throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    Path draft = path.resolveSibling(path.getFileName() + ".draft");
    try {
      writeDraft(draft);
      TimelessZip.copy(draft, path);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void writeDraft(Path draft) throws IOException {
    try (OutputStream out = Files.newOutputStream(draft);
        Workbook book = new Workbook(out, "ThuocDo", "1.0")) {
      Worksheet sheet = book.newWorksheet(table.dataset());
      sheet.value(0, 0, TITLE);
      List<String> labels = table.columns().stream().map(Column::label).toList();
      for (int column = 0; column < labels.size(); column++) {
        sheet.value(HEADER_ROW, column, labels.get(column));
      }
      for (int i = 0; i < rows.size(); i++) {
        writeRow(sheet, HEADER_ROW + 1 + i, rows.get(i));
      }
    }
  }

  private static void writeRow(Worksheet sheet, int at, List<Object> values) {
    for (int column = 0; column < values.size(); column++) {
      Object value = values.get(column);
      if (value instanceof LocalDate date) {
        sheet.value(at, column, date);
        sheet.style(at, column).format("yyyy-mm-dd").set();
      } else if (value instanceof Long number) {
        sheet.value(at, column, number);
      } else if (!value.equals("")) {
        sheet.value(at, column, value.toString());
      }
    }
  }
}
