package vn.thuocdo.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.ledger.Repair;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.LandingReport;

/** What an office that sent a CSV gets back: the template with the refused rows. */
class MarkedTemplateTest {
  private static final String CSV =
      "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date,household_internet,head_phone\n"
          + "F1,H1,79,27316,Khu phố 1,household,S1,2026-01-10,yes,\n"
          + "F2,H2,79,99999,Khu phố 1,household,S1,2026-01-10,yes,0381688550\n"
          + ",H3,79,27316,Khu phố 1,household,S1,2026-01-10,yes,\n"
          + "F0,too,short\n";

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
  void ofACsvOnlyTheRefusedRowsComeBackInTheTemplate() throws IOException {
    LandingReport report = desk.land(CSV);
    BatchId first = report.batch().orElseThrow();
    assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 3));
    Path marked = desk.marked(first);

    try (XSSFWorkbook workbook = desk.open(marked)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(1).getZeroHeight()).as("names are hidden").isTrue();
      assertThat(sheet.getRow(2).getCell(0).toString()).isEqualTo("Dòng trong tệp");
      assertThat(sheet.getRow(3).getCell(0).getNumericCellValue()).isEqualTo(3);
      assertThat(sheet.getRow(3).getCell(4).getStringCellValue()).isEqualTo("99999");
      assertThat(sheet.getRow(3).getCell(12).getStringCellValue()).isEqualTo("0381688550");
      assertThat(sheet.getRow(3).getCell(12).getCellStyle().getDataFormatString()).isEqualTo("@");
      assertThat(SendersWorkbook.isMarked(sheet.getRow(3).getCell(4))).isTrue();
      assertThat(sheet.getRow(5).getCell(20).getStringCellValue()).contains("F0,too,short");
    }
    LandingReport again =
        desk.landCorrected(
            marked,
            sheet -> {
              SendersWorkbook.set(sheet, 3, 4, "27316");
              SendersWorkbook.set(sheet, 4, 1, "F3");
              List<String> whole =
                  List.of(
                      "F4",
                      "H4",
                      "79",
                      "27316",
                      "Khu phố 1",
                      "",
                      "",
                      "household",
                      "S1",
                      "2026-01-11");
              for (int i = 0; i < whole.size(); i++) {
                SendersWorkbook.set(sheet, 5, i + 1, whole.get(i));
              }
            });
    assertThat(again.counts()).isEqualTo(new RowCounts(3, 0, 0, 0, 0));
    assertThat(again.unknownColumns()).isEmpty();
    assertThat(desk.openBatches()).isEmpty();
    assertThat(desk.outcomes(first)).hasSize(3).containsOnly(Repair.Outcome.CORRECTED);
  }

  @Test
  void aHomeWithoutPersonalTextAsksForItAgain() throws IOException {
    try (Desk forgetful = new Desk(folder.resolve("forgetful"), "personal-text = none\n");
        XSSFWorkbook workbook =
            forgetful.open(forgetful.marked(forgetful.land(CSV).batch().orElseThrow()))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("F2");
      assertThat(sheet.getRow(3).getCell(12)).as("a phone that was not kept").isNull();
      assertThat(sheet.getRow(3).getCell(20).getStringCellValue())
          .contains("Điền lại (không được lưu)", "Số điện thoại");
    }
  }
}
