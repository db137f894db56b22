package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.quarantine.QuarantineReader;

class LandingTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final String FORMS =
      "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date,household_internet,head_phone\n";
  private static final String FORM = "F1,H1,79,27316,Khu phố 1,household,S1,2026-01-10,yes,\n";
  private static final String MEMBERS = "form_id,member_no,birth_date,sex,device\n";

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

  @Test
  void theSameBytesLandOnlyOnce() throws IOException {
    LandingReport first = land("survey_forms", FORMS + FORM);
    LandingReport second = land("survey_forms", FORMS + FORM);
    assertThat(first.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 0));
    assertThat(second.counts()).isEqualTo(new RowCounts(0, 0, 1, 0, 0));
    assertThat(second.sameAs()).isEqualTo(first.batch());
    assertThat(ledger.batches()).hasSize(1);
    assertThat(rows("survey_forms", "form_id")).containsExactly("F1");
  }

  @Test
  void anOverlappingFileLandsOnlyItsNews() throws IOException {
    land("survey_forms", FORMS + FORM);
    String changed = FORM.replace(",yes,", ",no,");
    LandingReport report = land("survey_forms", FORMS + FORM + changed + FORM.replace("F1", "F2"));
    assertThat(report.counts()).isEqualTo(new RowCounts(1, 1, 1, 0, 0));
    assertThat(rows("survey_forms", "form_id || household_internet"))
        .containsExactlyInAnyOrder("F1true", "F1false", "F2true");
  }

  @Test
  void vietnameseHeadersSemicolonsAndBomAreUnderstood() throws IOException {
    String text =
        "\uFEFFNgày khảo sát;Mã phiếu;Mã hộ;Mã tỉnh;Mã phường xã;Khu phố/Ấp;Loại hình;Mã cán bộ khảo sát;Hộ có Internet;Ghi chú riêng\r\n"
            + "31/03/2026;F1;H1;75;26368;Ấp 1;household_business;S1;có;x\r\n";
    LandingReport report = land("survey_forms", Normalizer.normalize(text, Normalizer.Form.NFD));
    assertThat(report.counts().accepted()).isEqualTo(1);
    assertThat(report.unknownColumns()).hasSize(1);
    assertThat(rows("survey_forms", "survey_date || neighbourhood || household_internet"))
        .containsExactly("2026-03-31Ấp 1true");
  }

  @Test
  void everyReasonForRefusalIsKept() throws IOException {
    LandingReport report =
        land(
            "survey_forms",
            FORMS
                + FORM
                + "F2,H2,79,99999,Khu phố 1,household,S1,31/02/2026,maybe,0123\n"
                + "F3,H3,75,27316,Khu phố 1,castle,S1,2026-12-01,yes,\n"
                + "F4,H4,79,27316,,household,S1,2026-01-10,yes,\n");
    assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 3));
    assertThat(quarantine("survey_forms"))
        .containsExactlyInAnyOrder(
            "3 head_phone WRONG_PATTERN",
            "3 household_internet NOT_A_BOOLEAN",
            "3 survey_date NOT_A_DATE",
            "3 ward_code UNKNOWN_UNIT",
            "4 place_kinds NOT_IN_CODE_LIST",
            "4 survey_date ABOVE_MAX",
            "4 ward_code;province_code WARD_OF_OTHER_PROVINCE",
            "5 neighbourhood REQUIRED_MISSING");
  }

  @Test
  void membersWaitForTheirFormAndAreCheckedWhenItComes() throws IOException {
    LandingReport early =
        land(
            "survey_members",
            MEMBERS
                + "F1,1,1980-05-02,male,smartphone\nF1,2,2026-02-01,female,none\nF9,1,1990-01-01,male,none\n");
    assertThat(early.counts()).isEqualTo(new RowCounts(0, 0, 0, 3, 0));
    assertThat(rows("survey_members", "form_id")).isEmpty();

    assertThat(land("survey_forms", FORMS + FORM).released()).isEqualTo(2);

    assertThat(rows("survey_members", "form_id || member_no")).containsExactly("F11");
    assertThat(quarantine("survey_members")).containsExactly("3 birth_date BORN_AFTER_SURVEY");
    assertThat(ledger.batches().get(0).counts()).isEqualTo(new RowCounts(1, 0, 0, 1, 1));
  }

  @Test
  void identifiersAndPersonalTextNeverReachTheHome() throws IOException {
    land(
        "survey_forms",
        FORMS
            + FORM.replace("yes,", "yes,0987654321")
            + "F2,H2,79,99999,Khu phố 1,household,S1,2026-01-10,yes,0912345678\n");
    land(
        "survey_organisations",
        "form_id,org_no,org_name,tax_code,rep_full_name,rep_personal_id,org_status\n"
            + "F1,1,Tiệm Bánh Hạnh Phúc,0300588569,Nguyễn Thị Kín,079180012345,active_at_address\n"
            + "F1,3,Hộ kinh doanh Kín,079180055555,Nguyễn Thị Kín,079180055555,active_unregistered\n"
            + "F1,4,Hộ kinh doanh Kín,079180066666,Nguyễn Thị Kín,079180066666,closed\n"
            + "F1,2,Tiệm Mì Kín Đáo,0300588560,Lê Văn Ẩn,079180099999,active_at_address\n");
    assertThat(quarantine("survey_organisations"))
        .containsExactly("4 org_status NOT_IN_CODE_LIST", "5 tax_code TAX_CODE_CHECK_DIGIT");
    assertThat(rows("survey_organisations", "length(rep_personal_id) || ' ' || length(tax_code)"))
        .containsExactlyInAnyOrder("64 10", "64 64");
    for (String secret :
        List.of(
            "0987654321",
            "0912345678",
            "079180012345",
            "079180099999",
            "079180055555",
            "079180066666",
            "Hạnh Phúc",
            "Kín")) {
      assertThat(allText()).as(secret).doesNotContain(secret);
    }
  }

  private String allText() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String table : List.of("survey_forms", "survey_organisations", "quarantine")) {
      try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
        for (Path file : lake.find(new vn.thuocdo.data.lake.TableId(table)).orElseThrow().files()) {
          db.query(
                  "SELECT CAST(t AS VARCHAR) FROM read_parquet('%s') t".formatted(file),
                  row -> row.getString(1))
              .forEach(text::append);
        }
      }
    }
    try (Stream<Path> paths = Files.walk(lake.home().root())) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        text.append(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  @Test
  void aFileThatCannotBeUsedIsRefusedWholeWithEveryProblem() throws IOException {
    assertRefused(
        "form_id,survey_date\nF1,2026-01-01\n",
        "required column 'household_id' (Mã hộ) is missing");
    assertRefused(
        "form_id,survey_date\nF1,2026-01-01\n",
        "required column 'ward_code' (Mã phường xã) is missing");
    assertRefused("", "the file is empty");
    assertRefused(FORMS.strip() + ",form_id\n", "column 'form_id' stands twice");
    Path latin = folder.resolve("latin.csv");
    Files.write(
        latin, (FORMS + FORM).replace("phố", "ph\u00f4").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> landing.land("survey_forms", latin, LandingOptions.by("test")))
        .hasMessageContaining("it is not UTF-8 text");
    assertThatThrownBy(() -> landing.land("survey_form", latin, LandingOptions.by("test")))
        .hasMessageContaining("Did you mean survey_forms");
    assertThat(ledger.batches()).isEmpty();
  }

  private void assertRefused(String text, String why) throws IOException {
    Path file = write(text);
    assertThatThrownBy(() -> landing.land("survey_forms", file, LandingOptions.by("test")))
        .isInstanceOfSatisfying(
            KpiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT_REFUSED))
        .hasMessageContaining(why);
  }

  @Test
  void brokenLinesAreQuarantinedAndTheRestLands() throws IOException {
    LandingReport report = land("survey_forms", FORMS + "F0,too,short\n" + FORM);
    assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 1));
    assertThat(quarantine("survey_forms")).containsExactly("2 null MALFORMED_LINE");
  }

  @Test
  void tooManyBadRowsRefuseTheFileAndADryRunWritesNothing() throws IOException {
    Path file = write(FORMS + FORM + FORM.replace("F1", "F2").replace("27316", "1"));
    assertThatThrownBy(
            () ->
                landing.land(
                    "survey_forms", file, new LandingOptions(false, BigDecimal.TEN, "test")))
        .hasMessageContaining("50.00 % of its 2 rows would be quarantined");
    LandingReport dry =
        landing.land(
            "survey_forms", file, new LandingOptions(true, BigDecimal.valueOf(100), "test"));
    assertThat(dry.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 1));
    assertThat(ledger.batches()).isEmpty();
    assertThat(rows("survey_forms", "form_id")).isEmpty();
  }

  private LandingReport land(String dataset, String text) throws IOException {
    return landing.land(dataset, write(text), LandingOptions.by("test"));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("file" + files++ + ".csv"), text);
  }

  private List<String> rows(String dataset, String expression) {
    DatasetContract contract = CATALOGUE.dataset(dataset);
    String rows =
        lake.table(DatasetTables.accepted(dataset), DatasetTables.layout(contract))
            .readSql(DatasetTables.layout(contract));
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
      return db.query(
          "SELECT CAST(%s AS VARCHAR) FROM %s".formatted(expression, rows),
          row -> row.getString(1));
    }
  }

  private List<String> quarantine(String dataset) {
    return new QuarantineReader(lake, ledger)
        .rows(Optional.of(dataset), Optional.empty()).stream()
            .map(r -> r.line() + " " + r.column().orElse(null) + " " + r.code())
            .toList();
  }
}
