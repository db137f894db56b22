package vn.thuocdo.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.quarantine.QuarantineReader;
import vn.thuocdo.ingest.source.SheetColumns;

/** A sender's workbook whose rows are marked while they are copied. */
class LongSheetTest {
  private static final int ROWS = 300;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  @TempDir Path folder;

  @Test
  void rowsComeBackAsTheyWereWithTheirMarksAndAreRepairedByTheSameWorkbook() throws IOException {
    Catalogue catalogue = CatalogueReader.builtIn();
    DatasetContract contract = catalogue.dataset("population");
    Home home = Home.open(folder.resolve("home"));
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        Landing landing = new Landing(catalogue, lake, ledger, CLOCK)) {
      Path sent = sent();
      BatchId batch =
          landing.land("population", sent, LandingOptions.by("test")).batch().orElseThrow();
      List<RefusedLine> lines =
          RefusedLine.open(
              new QuarantineReader(lake, ledger)
                  .rows(Optional.empty(), Optional.of(batch.toString())));
      assertThat(lines).hasSize(ROWS / 2);

      Path once = marked(contract, sent, lines, "once.xlsx");
      try (XSSFWorkbook workbook = new XSSFWorkbook(once.toFile().getPath())) {
        assertMarked(workbook.getSheetAt(0), batch);
        assertThat(workbook.getSheetAt(1).getRow(0).getCell(0).toString()).isEqualTo("ghi chú");
        XSSFSheet errors = workbook.getSheet("Lỗi");
        assertThat(errors.getLastRowNum()).isEqualTo(ROWS / 2);
        assertThat(errors.getRow(1).getCell(0).getHyperlink().getAddress()).isEqualTo("'1'!D2");
      }
      assertThat(landing.land("population", once, LandingOptions.by("test")).counts())
          .isEqualTo(new RowCounts(0, 0, ROWS / 2, 0, ROWS / 2));
      assertThat(ledger.find(batch).orElseThrow().open()).isZero();

      Path twice = marked(contract, once, lines.subList(0, 1), "twice.xlsx");
      try (XSSFWorkbook workbook = new XSSFWorkbook(twice.toFile().getPath())) {
        XSSFSheet sheet = workbook.getSheetAt(0);
        assertThat(sheet.getRow(1).getCell(7).toString()).isEqualTo(batch + ":2");
        assertThat(sheet.getRow(3).getCell(7)).isNull();
        assertThat(sheet.getRow(3).getCell(3).getCellStyle().getFillForegroundColorColor())
            .isNull();
      }
    }
  }

  private static void assertMarked(XSSFSheet sheet, BatchId batch) {
    XSSFRow wrong = sheet.getRow(1);
    assertThat(wrong.getCell(3).toString()).isEqualTo("1.234");
    assertThat(wrong.getCell(3).getCellStyle().getFillForegroundColorColor().getARGBHex())
        .isEqualTo("FFFFD6CC");
    assertThat(wrong.getCell(6).toString()).contains("không phải số");
    assertThat(wrong.getCell(7).toString()).isEqualTo(batch + ":2");
    XSSFRow right = sheet.getRow(2);
    assertThat(right.getCell(1).toString()).isEqualTo("Khu phố 2");
    assertThat(right.getCell(1).getCellStyle().getFont().getBold()).isTrue();
    assertThat(right.getCell(7)).isNull();
    assertThat(sheet.getLastRowNum()).isEqualTo(ROWS);
    assertThat(sheet.isColumnHidden(7)).isTrue();
  }

  private Path marked(DatasetContract contract, Path from, List<RefusedLine> lines, String name)
      throws IOException {
    byte[] bytes = Files.readAllBytes(from);
    SheetColumns columns = SheetColumns.find(bytes, contract).orElseThrow();
    Path marked = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(marked)) {
      new LongSheet(bytes, columns, lines).write(contract, lines, out);
    }
    return marked;
  }

  /** Every other row has a number with a grouping mark. */
  private Path sent() throws IOException {
    Path file = folder.resolve("dân số.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      List<String> header =
          List.of("ward_code", "neighbourhood", "group", "count", "as_of", "source");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(0, i, header.get(i));
      }
      for (int row = 1; row <= ROWS; row++) {
        sheet.value(row, 0, "27316");
        sheet.value(row, 1, "Khu phố " + row);
        sheet.style(row, 1).bold().set();
        sheet.value(row, 2, "all");
        sheet.value(row, 3, row % 2 == 1 ? "1.234" : "1234");
        sheet.value(row, 4, "2026-01-01");
        sheet.value(row, 5, "x");
      }
      workbook.newWorksheet("2").value(0, 0, "ghi chú");
    }
    return file;
  }
}
