package vn.thuocdo.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.SparkSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.LandingReport;
import vn.thuocdo.ingest.duckdb.LandingSession;
import vn.thuocdo.ingest.engine.FileRows;
import vn.thuocdo.ingest.engine.LandingEngine;

/** Spark lands what DuckDB lands: the same bytes become the same rows, reasons and books. */
class SparkConformanceTest {
  private static final Path SAMPLES = Path.of("..", "data", "samples");
  private static final String FORMS =
      "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date,household_internet,head_phone\n";
  private static final String FORM = "F1,H1,79,27316,Khu phố 1,household,S1,2026-01-10,yes,\n";
  private static final String MEMBERS = "form_id,member_no,full_name,birth_date,sex,device\n";

  @TempDir static Path sparkFolder;
  private static Lake sparkLake;
  private static LandingSession sparkSession;
  private static SparkEngine engine;

  @TempDir Path folder;
  private TwoHomes homes;

  @BeforeAll
  static void startSpark() {
    sparkLake = Lake.open(Home.open(sparkFolder));
    sparkSession = LandingSession.open(sparkLake, TwoHomes.CATALOGUE.units());
    engine = new SparkEngine(SparkSettings.at("local[2]"));
    engine.open(SAMPLES.resolve("population.csv"), "population.csv", sparkSession).close();
  }

  @AfterAll
  static void stopSpark() {
    engine.close();
    sparkSession.close();
    sparkLake.close();
  }

  @BeforeEach
  void open() {
    homes = new TwoHomes(folder, new Shared());
  }

  @AfterEach
  void close() {
    homes.close();
  }

  /** Outlives the landings that use it. */
  private static final class Shared implements LandingEngine {
    @Override
    public FileRows open(Path path, String name, LandingSession session) {
      return engine.open(path, name, session);
    }

    @Override
    public void close() {}
  }

  @Test
  void everySampleLandsAlike() {
    for (String dataset : TwoHomes.CATALOGUE.datasets().keySet()) {
      homes.land(dataset, SAMPLES.resolve(dataset + ".csv"));
    }
    homes.assertEqual();
  }

  @Test
  void dirtyFormsAreRefusedForTheSameReasons() throws IOException {
    homes.land(
        "survey_forms",
        FORMS
            + FORM
            + FORM
            + FORM.replace(",yes,", ",no,")
            + "F2,H2,79,99999,Khu phố 1,household,S1,31/02/2026,maybe,0123\n"
            + "F3,H3,75,27316,Khu phố 1,castle,S1,2026-12-01,yes,\n"
            + "F4,H4,79,27316,,household,S1,2026-02-31,yes,+84912345678\n"
            + "F5,H5,79,27316,\"Khu \"\"5\"\", a\\b\",household;organisation;household,S1,1/3/2026,X,0912345678\n"
            + "F6,H6,79,27316, Khu phố 6 ,;organisation; household,S1,2026-3-1,1,\n"
            + "F7,too,short\n"
            + "\n"
            + "F8,H8,75,26368,Ấp 1,castle;household,S1,9999-12-31,CÓ,\n"
            + ",,,,,,,,,\n");
    homes.assertEqual();
  }

  @Test
  void laterFilesSupersedeAndRepairAlike() throws IOException {
    homes.land("survey_forms", FORMS + FORM + FORM.replace("F1", "F2").replace("27316", "1"));
    LandingReport second =
        homes.land(
            "survey_forms",
            FORMS
                + FORM
                + FORM.replace(",yes,", ",,")
                + FORM.replace("F1", "F2")
                + FORM.replace("F1", "F3"));
    assertThat(second.counts()).isEqualTo(new RowCounts(2, 1, 1, 0, 0));
    assertThat(
            homes
                .land("survey_forms", FORMS + FORM + FORM.replace("F1", "F2").replace("27316", "1"))
                .sameAs())
        .isPresent();
    homes.assertEqual();
  }

  @Test
  void membersWaitForTheirFormAndGoOnAlike() throws IOException {
    LandingReport early =
        homes.land(
            "survey_members",
            MEMBERS
                + "F1,1,Nguyễn Văn An,1980-05-02,male,smartphone\nF1,2,Trần Thị B,2026-02-01,female,none\n"
                + "F9,1,,1990-01-01,male,none\nF9,x,,1990-01-01,male,none\n");
    assertThat(early.counts()).isEqualTo(new RowCounts(0, 0, 0, 3, 1));
    assertThat(homes.land("survey_forms", FORMS + FORM).released()).isEqualTo(2);
    homes.land(
        "survey_members",
        MEMBERS
            + "F1,1,Nguyễn Văn An,1980-05-02,male,smartphone\nF1,3,,2015-05-02,male,none\nF1,4,,1900-02-28,male,none\n");
    homes.assertEqual();
  }

  @Test
  void vietnameseHeadersSemicolonsBomAndApartMarksAreUnderstoodAlike() throws IOException {
    String text =
        "\uFEFFNgày khảo sát;Mã phiếu;Mã hộ;Mã tỉnh;Mã phường xã;Khu phố/Ấp;Loại hình;Mã cán bộ khảo sát;Hộ có Internet;Ghi chú riêng\r\n"
            + "31/03/2026;F1;H1;75;26368;Ấp 1;household_business;S1;có;x\r\n"
            + "01/04/2026;F2;H2;75;26368;Ấp 2;household_business;S1;;\r\n";
    LandingReport report =
        homes.land("survey_forms", Normalizer.normalize(text, Normalizer.Form.NFD));
    assertThat(report.unknownColumns()).hasSize(1);
    homes.assertEqual();
  }

  @Test
  void quotedLineBreaksAndTicksLandAlike() throws IOException {
    homes.land(
        "survey_forms",
        FORMS
            + "F1,H1,79,27316,\"Khu phố\n1\",household,S1,2026-01-10,x,\n"
            + "F2,H2,79,27316,Khu phố 1,household,S1,2026-01-10,,\n"
            + "F3,H3,79,27316,\"a\r\n\r\nb\",household,S1,2026-01-10,x,\n"
            + "F4,H4,79,1,Khu phố 1,household,S1,2026-01-10,,\n");
    homes.assertEqual();
  }

  @Test
  void namesThatTheCatalogueDoesNotHaveAreRefusedAlike() throws IOException {
    homes.land(
        "agency_reports",
        "indicator_id,unit_code,period,numerator,denominator,agency_code,reported_on\n"
            + "online_submission_rate,79,2026-09,1,2,hcmc-police,2026-10-05\n"
            + "online_submision_rate,7x,2026-09,1,2,CATP,2026-10-05\n");
    homes.land(
        "assigned_targets",
        "goal_id,unit_code,due_on,value,assigned_on\nG,79,2026-12-31,5,2026-01-05\n");
    homes.land("task_updates", "task_id,updated_on,status\nT,2026-10-01,done\n");
    homes.assertEqual();
    assertThat(homes.spark().query(DatasetTables.QUARANTINE, "SELECT code FROM %s ORDER BY 1"))
        .containsExactly(
            "{\"code\":\"UNKNOWN_AGENCY\"}",
            "{\"code\":\"UNKNOWN_GOAL\"}",
            "{\"code\":\"UNKNOWN_INDICATOR\"}",
            "{\"code\":\"UNKNOWN_TASK\"}",
            "{\"code\":\"UNKNOWN_UNIT\"}");
  }

  @Test
  void numbersTaxCodesAndIdentifiersAreReadAlike() throws IOException {
    homes.land(
        "agency_reports",
        "indicator_id,unit_code,period,numerator,denominator,value,agency_code,reported_on,note,evidence_ref\n"
            + "online_submission_rate,79,2026-10,126.300,200,0.5,hcmc-finance,2026-11-01,,\n"
            + "online_submission_rate,79,2026-09,505000,1000000,0.5,hcmc-finance,2026-11-01,,\n"
            + "online_submission_rate,79,2026-08,1,3,33.333333,hcmc-finance,2026-11-01,,\n"
            + "online_submission_rate,79,2026-07,\"1,5\",3,0.5,hcmc-finance,2026-11-01,,\n"
            + "online_submission_rate,79,2026-Q3,1,0,0.5,hcmc-finance,2026-11-01,,\n"
            + "online_submission_rate,7x,2026-13,,3,,hcmc-finance,2026-11-01,'quoted' \"\"note,\n");
    homes.land(
        "organisations",
        "tax_code,kind,ward_code,status,registered_on,eid_activated_on,digital_signature,qr_payment,as_of\n"
            + "0100109106,enterprise,27316,active,2020-01-01,,yes,no,2026-10-31\n"
            + "0100109107,enterprise,27316,active,2020-01-01,,yes,no,2026-10-31\n"
            + "0100109106-001,enterprise,27316,active,2020-01-01,,yes,no,2026-10-31\n"
            + "079080001234,household_business,27316,active,2020-01-01,,yes,no,2026-10-31\n"
            + "0790800012345,household_business,27316,active,30/02/2020,,yes,no,2026-10-31\n"
            + "12,enterprise,27316,active,2020-01-01,,yes,no,2026-10-31\n");
    homes.assertEqual();
  }

  @Test
  void personalTextIsSealedAlike() throws IOException {
    homes.land("survey_forms", SAMPLES.resolve("survey_forms.csv"));
    homes.land("survey_members", SAMPLES.resolve("survey_members.csv"));
    String blocks = "SELECT * EXCLUDE (sealed) FROM %s ORDER BY ALL";
    List<String> expected = homes.duckDb().query(DatasetTables.PERSONAL, blocks);
    assertThat(expected).isNotEmpty();
    assertThat(homes.spark().query(DatasetTables.PERSONAL, blocks)).isEqualTo(expected);
  }

  @Test
  void packedFilesAndParquetLandAlike() throws IOException {
    Path packed = folder.resolve("dossiers.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(SAMPLES.resolve("dossiers.csv"), out);
    }
    homes.land("dossiers", packed);
    Path parquet = folder.resolve("members.parquet");
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
      db.execute(
          """
          COPY (SELECT 'F' || i AS "Mã phiếu", CAST(i AS DOUBLE) AS member_no, ' Lê Văn  ' AS full_name,
                       DATE '1980-01-01' + CAST(i AS INTEGER) AS birth_date, 'male' AS sex, i %% 2 = 0 AS bank_account,
                       ['vneid', 'id_card'] AS support_needed, i AS extra
                FROM range(5) t(i)) TO '%s' (FORMAT parquet)"""
              .formatted(parquet));
    }
    LandingReport report = homes.land("survey_members", parquet);
    assertThat(report.counts()).isEqualTo(new RowCounts(0, 0, 0, 4, 1));
    homes.assertEqual();
  }

  @Test
  void aFolderOfPartFilesLandsAsOneFile() throws IOException {
    Path parts = Files.createDirectory(folder.resolve("extract"));
    Files.writeString(parts.resolve("part-1.csv"), FORMS + FORM + "broken\n");
    Files.writeString(
        parts.resolve("part-2.csv"), FORMS + FORM.replace("F1", "F2") + FORM.replace("27316", "1"));
    Files.writeString(parts.resolve("_SUCCESS"), "");
    LandingReport report =
        homes.spark().landing().land("survey_forms", parts, LandingOptions.by("test"));
    assertThat(report.file()).isEqualTo("extract");
    assertThat(report.counts()).isEqualTo(new RowCounts(2, 0, 0, 0, 2));
    assertThat(
            homes.spark().query(DatasetTables.QUARANTINE, "SELECT line, code FROM %s ORDER BY ALL"))
        .containsExactly(
            "{\"line\":3,\"code\":\"MALFORMED_LINE\"}", "{\"line\":6,\"code\":\"UNKNOWN_UNIT\"}");
    assertThat(
            homes.spark().landing().land("survey_forms", parts, LandingOptions.by("test")).sameAs())
        .isPresent();
  }

  @Test
  void aFileThatIsNoCsvIsRefusedAlike() throws IOException {
    Path unclosed = homes.write("unclosed.csv", FORMS + FORM + "F2,\"H2,79\n");
    Path foreign = folder.resolve("foreign.csv");
    Files.write(
        foreign, (FORMS + FORM).replace("phố", "phô").getBytes(StandardCharsets.ISO_8859_1));
    for (Path file : List.of(unclosed, foreign)) {
      String expected = refusal(homes.duckDb(), file);
      assertThat(refusal(homes.spark(), file)).isEqualTo(expected);
    }
    assertThatThrownBy(() -> engine.open(folder.resolve("none.csv"), "none.csv", sparkSession))
        .hasMessageContaining("there is no such file");
  }

  private static String refusal(TwoHomes.OneHome home, Path file) {
    try {
      home.landing().land("survey_forms", file, LandingOptions.by("test"));
      return "landed";
    } catch (KpiException e) {
      return e.getMessage();
    }
  }
}
