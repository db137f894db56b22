package vn.thuocdo.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.Repair;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.LandingReport;
import vn.thuocdo.ingest.quarantine.QuarantineReader;

/** What an office gets back, corrects and sends again. */
class MarkedWorkbookTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final String FORMS = "survey_forms";
  @TempDir Path folder;
  private Lake lake;
  private Ledger ledger;
  private Landing landing;
  private int files;

  @BeforeEach
  void open() {
    Home home = Home.open(folder.resolve("home"));
    lake = Lake.open(home);
    ledger = Ledger.open(home);
    landing = new Landing(CATALOGUE, lake, ledger, CLOCK);
  }

  @AfterEach
  void close() throws IOException {
    landing.close();
    ledger.close();
    lake.close();
  }

  private LandingReport land(Path file) {
    return landing.land(FORMS, file, LandingOptions.by("test"));
  }

  private Path senders() throws IOException {
    return SendersWorkbook.write(folder.resolve("phieu.xlsx"));
  }

  private Path marked(BatchId batch) throws IOException {
    Path file = folder.resolve("marked" + files++ + ".xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      MarkedWorkbook.of(batch, CATALOGUE, lake, ledger).write(out);
    }
    return file;
  }

  private Path corrected(Path marked, Consumer<XSSFSheet> change) throws IOException {
    return SendersWorkbook.correct(marked, folder.resolve("corrected" + files++ + ".xlsx"), change);
  }

  private List<Repair.Outcome> outcomes(BatchId batch) {
    return ledger.repairs(batch).stream().map(Repair::outcome).toList();
  }

  @Test
  void aSendersWorkbookComesBackAsItWasWithMarks() throws IOException {
    LandingReport report = land(senders());
    assertThat(report.counts()).isEqualTo(new RowCounts(2, 0, 0, 0, 3));

    try (InputStream in = Files.newInputStream(marked(report.batch().orElseThrow()));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
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
    BatchId first = land(senders()).batch().orElseThrow();

    LandingReport again =
        land(
            corrected(
                marked(first),
                sheet -> {
                  SendersWorkbook.set(sheet, 5, 3, "27316");
                  SendersWorkbook.set(sheet, 5, 7, "28/02/2026");
                  SendersWorkbook.set(sheet, 6, 8, "0381688552");
                  SendersWorkbook.set(sheet, 7, 0, "F4");
                }));

    assertThat(again.counts()).isEqualTo(new RowCounts(3, 0, 2, 0, 0));
    assertThat(again.unknownColumns()).isEmpty();
    assertThat(ledger.openBatches(FORMS)).isEmpty();
    assertThat(outcomes(first)).hasSize(3).containsOnly(Repair.Outcome.CORRECTED);
    assertThat(new QuarantineReader(lake, ledger).rows(Optional.of(FORMS), Optional.empty()))
        .allMatch(row -> row.repair().isPresent());
    assertThatThrownBy(() -> MarkedWorkbook.of(first, CATALOGUE, lake, ledger))
        .isInstanceOf(KpiException.class)
        .hasMessage(
            "Cannot mark batch 'b000001': none of its rows is open. There is nothing to correct.");
  }

  @Test
  void aRowThatIsStillWrongStaysOpenInTheNewerBatchAndOldMarksGo() throws IOException {
    BatchId first = land(senders()).batch().orElseThrow();

    LandingReport again =
        land(
            corrected(
                marked(first),
                sheet -> {
                  SendersWorkbook.set(sheet, 5, 3, "27316");
                  SendersWorkbook.set(sheet, 5, 7, "30/02/2026");
                  SendersWorkbook.set(sheet, 6, 8, "0381688552");
                  SendersWorkbook.set(sheet, 7, 0, "F4");
                }));

    BatchId second = again.batch().orElseThrow();
    assertThat(again.counts()).isEqualTo(new RowCounts(2, 0, 2, 0, 1));
    assertThat(outcomes(first))
        .containsExactly(
            Repair.Outcome.REFUSED_AGAIN, Repair.Outcome.CORRECTED, Repair.Outcome.CORRECTED);
    assertThat(ledger.openBatches(FORMS)).singleElement().matches(b -> b.id().equals(second));
    Path marked = marked(second);
    try (InputStream in = Files.newInputStream(marked);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
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
            land(corrected(marked, sheet -> SendersWorkbook.set(sheet, 5, 7, "01/03/2026")))
                .counts())
        .isEqualTo(new RowCounts(1, 0, 4, 0, 0));
    assertThat(ledger.openBatches(FORMS)).isEmpty();
  }

  private static final String CSV =
      "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date,household_internet,head_phone\n"
          + "F1,H1,79,27316,Khu phố 1,household,S1,2026-01-10,yes,\n"
          + "F2,H2,79,99999,Khu phố 1,household,S1,2026-01-10,yes,0381688550\n"
          + ",H3,79,27316,Khu phố 1,household,S1,2026-01-10,yes,\n"
          + "F0,too,short\n";

  @Test
  void ofACsvOnlyTheRefusedRowsComeBackInTheTemplate() throws IOException {
    LandingReport report = land(Files.writeString(folder.resolve("a.csv"), CSV));
    BatchId first = report.batch().orElseThrow();
    assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 3));
    Path marked = marked(first);

    try (InputStream in = Files.newInputStream(marked);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
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
        land(
            corrected(
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
                }));
    assertThat(again.counts()).isEqualTo(new RowCounts(3, 0, 0, 0, 0));
    assertThat(again.unknownColumns()).isEmpty();
    assertThat(ledger.openBatches(FORMS)).isEmpty();
    assertThat(outcomes(first)).hasSize(3).containsOnly(Repair.Outcome.CORRECTED);
  }

  @Test
  void aHomeWithoutPersonalTextAsksForItAgain() throws IOException {
    Files.writeString(lake.home().root().resolve("kpi.properties"), "personal-text = none\n");
    landing.close();
    landing = new Landing(CATALOGUE, lake, ledger, CLOCK);
    BatchId first = land(Files.writeString(folder.resolve("a.csv"), CSV)).batch().orElseThrow();

    try (InputStream in = Files.newInputStream(marked(first));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("F2");
      assertThat(sheet.getRow(3).getCell(12)).as("a phone that was not kept").isNull();
      assertThat(sheet.getRow(3).getCell(20).getStringCellValue())
          .contains("Điền lại (không được lưu)", "Số điện thoại");
    }
  }
}
