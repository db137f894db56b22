package vn.thuocdo.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.ledger.Repair;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.LandingReport;

/** What an office that sent a workbook gets back, corrects and sends again. */
class MarkedWorkbookTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() throws IOException {
    desk = new Desk(folder);
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
  }

  @Test
  void aSendersWorkbookComesBackAsItWasWithMarks() throws IOException {
    LandingReport report = desk.landSenders();
    assertThat(report.counts()).isEqualTo(new RowCounts(2, 0, 0, 0, 3));

    try (XSSFWorkbook workbook = desk.open(desk.marked(report.batch().orElseThrow()))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("AN ĐÔNG");
      assertThat(workbook.getSheet("Nháp").getRow(0).getCell(0).toString()).isEqualTo("giữ nguyên");
      assertThat(sheet.getRow(3).getCell(SendersWorkbook.WORDS).toString()).isEqualTo("_errors");
      assertThat(sheet.getRow(3).getCell(SendersWorkbook.WORDS + 1).toString())
          .isEqualTo("_quarantined");
      assertThat(sheet.isColumnHidden(SendersWorkbook.WORDS + 1)).isTrue();
      assertThat(sheet.getRow(5).getCell(SendersWorkbook.WORDS + 1).toString())
          .isEqualTo("b000001:6");
      assertThat(sheet.getRow(5).getCell(SendersWorkbook.WORDS).getStringCellValue().lines())
          .hasSize(2);
      assertThat(sheet.getRow(5).getCell(3).getCellComment().getString().getString())
          .startsWith("Mã phường xã: ")
          .contains("\nWard code: ");
      assertThat(SendersWorkbook.isMarked(sheet.getRow(5).getCell(3))).isTrue();
      assertThat(SendersWorkbook.isMarked(sheet.getRow(5).getCell(7))).isTrue();
      assertThat(SendersWorkbook.isMarked(sheet.getRow(5).getCell(0))).isFalse();
      assertThat(SendersWorkbook.isMarked(sheet.getRow(7).getCell(0)))
          .as("a missing value")
          .isTrue();
      assertThat(sheet.getRow(4).getCell(SendersWorkbook.WORDS)).as("a good row").isNull();
      XSSFSheet errors = workbook.getSheet("Lỗi");
      assertThat(errors.getLastRowNum()).as("one row per error").isEqualTo(4);
      assertThat(errors.getRow(1).getCell(0).getHyperlink().getAddress())
          .isEqualTo("'Phiếu của An Đông'!H6");
      assertThat(errors.getRow(2).getCell(4).toString()).isEqualTo("UNKNOWN_UNIT");
    }
  }

  @Test
  void aCorrectedWorkbookClosesItsBatchEvenWhereTheKeyWasMissing() throws IOException {
    BatchId first = desk.landSenders().batch().orElseThrow();

    LandingReport again =
        desk.landCorrected(
            desk.marked(first),
            sheet -> {
              SendersWorkbook.set(sheet, 5, 3, "27316");
              SendersWorkbook.set(sheet, 5, 7, "28/02/2026");
              SendersWorkbook.set(sheet, 6, 8, "0381688552");
              SendersWorkbook.set(sheet, 7, 0, "F4");
            });

    assertThat(again.counts()).isEqualTo(new RowCounts(3, 0, 2, 0, 0));
    assertThat(again.unknownColumns()).isEmpty();
    assertThat(desk.openBatches()).isEmpty();
    assertThat(desk.outcomes(first)).hasSize(3).containsOnly(Repair.Outcome.CORRECTED);
    assertThat(desk.quarantine()).allMatch(row -> row.repair().isPresent());
    assertThatThrownBy(() -> desk.mark(first))
        .isInstanceOf(KpiException.class)
        .hasMessage(
            "Cannot mark batch 'b000001': none of its rows is open. There is nothing to correct.");
  }

  @Test
  void aRowThatIsStillWrongStaysOpenInTheNewerBatchAndOldMarksGo() throws IOException {
    BatchId first = desk.landSenders().batch().orElseThrow();

    LandingReport again =
        desk.landCorrected(
            desk.marked(first),
            sheet -> {
              SendersWorkbook.set(sheet, 5, 3, "27316");
              SendersWorkbook.set(sheet, 5, 7, "30/02/2026");
              SendersWorkbook.set(sheet, 6, 8, "0381688552");
              SendersWorkbook.set(sheet, 7, 0, "F4");
            });

    BatchId second = again.batch().orElseThrow();
    assertThat(again.counts()).isEqualTo(new RowCounts(2, 0, 2, 0, 1));
    assertThat(desk.outcomes(first))
        .containsExactly(
            Repair.Outcome.REFUSED_AGAIN, Repair.Outcome.CORRECTED, Repair.Outcome.CORRECTED);
    assertThat(desk.openBatches()).singleElement().matches(b -> b.id().equals(second));
    Path marked = desk.marked(second);
    try (XSSFWorkbook workbook = desk.open(marked)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(SendersWorkbook.isMarked(sheet.getRow(5).getCell(7))).isTrue();
      assertThat(SendersWorkbook.isMarked(sheet.getRow(5).getCell(3))).as("corrected").isFalse();
      assertThat(sheet.getRow(5).getCell(3).getCellComment()).isNull();
      assertThat(sheet.getRow(5).getCell(SendersWorkbook.WORDS + 1).toString())
          .isEqualTo("b000002:6");
      assertThat(sheet.getRow(6).getCell(SendersWorkbook.WORDS).toString()).isEmpty();
      assertThat(sheet.getRow(3).getLastCellNum()).as("no columns more").isEqualTo((short) 12);
      assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
    }
    assertThat(
            desk.landCorrected(marked, sheet -> SendersWorkbook.set(sheet, 5, 7, "01/03/2026"))
                .counts())
        .isEqualTo(new RowCounts(1, 0, 4, 0, 0));
    assertThat(desk.openBatches()).isEmpty();
  }
}
