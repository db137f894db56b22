package vn.thuocdo.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.LandingReport;

/** Spark reads the files that DuckDB reads: packed, in parts, with other marks, or none at all. */
class SparkFilesTest {
  private static final Path SAMPLES = Path.of("..", "data", "samples");
  private static final String FORMS = SharedSpark.FORMS;
  private static final String FORM = SharedSpark.FORM;

  @RegisterExtension static final SharedSpark SPARK = new SharedSpark();

  @TempDir Path folder;
  private TwoHomes homes;

  @BeforeEach
  void open() {
    homes = new TwoHomes(folder, SPARK);
  }

  @AfterEach
  void close() {
    homes.close();
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
    Path none = folder.resolve("none.csv");
    assertThat(refusal(homes.spark(), none))
        .isEqualTo(refusal(homes.duckDb(), none))
        .contains("there is no such file");
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
