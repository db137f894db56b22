package vn.thuocdo.ingest.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the reference counts of one province as the workbook an office would send. */
final class PopulationBook {
  private static final String DATASET = "population";
  private static final String TITLE = "Số liệu dân số phục vụ chiến dịch - DỮ LIỆU MÔ PHỎNG";
  private static final String SOURCE = "Dữ liệu mô phỏng";
  private static final List<String> HEADER =
      List.of("ward_code", "neighbourhood", "group", "count", "as_of", "source");
  private static final int HEADER_ROW = 1;

  private PopulationBook() {}

  /** Writes {@code population_<province>.xlsx} into the directory. */
  static GeneratedFile write(Province province, List<Ward> wards, Path directory)
      throws IOException {
    List<PopulationCounts.Count> counts =
        wards.stream().flatMap(ward -> PopulationCounts.of(ward).stream()).toList();
    Path path = directory.resolve("%s_%s.xlsx".formatted(DATASET, province.code()));
    Path draft = directory.resolve(path.getFileName() + ".draft");
    try {
      writeDraft(counts, draft);
      TimelessZip.copy(draft, path);
    } finally {
      Files.deleteIfExists(draft);
    }
    return new GeneratedFile(DATASET, path, counts.size());
  }

  private static void writeDraft(List<PopulationCounts.Count> counts, Path draft)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(draft);
        Workbook book = new Workbook(out, "ThuocDo", "1.0")) {
      Worksheet sheet = book.newWorksheet(DATASET);
      writeTop(sheet);
      int row = HEADER_ROW + 1;
      for (PopulationCounts.Count count : counts) {
        writeRow(sheet, row++, count);
      }
    }
  }

  private static void writeTop(Worksheet sheet) {
    sheet.value(0, 0, TITLE);
    sheet.range(0, 0, 0, HEADER.size() - 1).merge();
    for (int column = 0; column < HEADER.size(); column++) {
      sheet.value(HEADER_ROW, column, HEADER.get(column));
    }
  }

  private static void writeRow(Worksheet sheet, int row, PopulationCounts.Count count) {
    sheet.value(row, 0, count.wardCode());
    if (!count.neighbourhood().isEmpty()) {
      sheet.value(row, 1, count.neighbourhood());
    }
    sheet.value(row, 2, count.group());
    sheet.value(row, 3, count.count());
    sheet.value(row, 4, LocalDate.ofEpochDay(Days.FIRST));
    sheet.style(row, 4).format("yyyy-mm-dd").set();
    sheet.value(row, 5, SOURCE);
  }
}
