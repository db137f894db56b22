package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.quarantine.QuarantineReader;

/** What offices really send: each refused or quarantined with its reason, nothing else harmed. */
class BadInputTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final String HEADER =
      "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date,head_phone\n";
  private static final String ROW = "F%d,H1,79,27316,Khu phố 1,household,S1,2026-01-10,\n";

  @TempDir Path folder;
  private Lake lake;
  private Ledger ledger;
  private Landing landing;

  @BeforeEach
  void open() {
    Home home = Home.open(folder.resolve("home"));
    lake = Lake.open(home);
    ledger = Ledger.open(home);
    landing = new Landing(CATALOGUE, lake, ledger, LandingProcess.CLOCK);
  }

  @AfterEach
  void close() {
    landing.close();
    ledger.close();
    lake.close();
  }

  @Test
  void filesThatCannotBeReadAreRefusedWholeAndLeaveNothing() throws IOException {
    byte[] packed = gzip(rows(1, 2000).getBytes(StandardCharsets.UTF_8));
    refused(Arrays.copyOf(packed, packed.length / 2), "cut.csv.gz", "gzip archive is damaged");
    refused(gzip(new byte[200 << 20]), "bomb.csv.gz", "unpacks to more than 200 times");
    refused(zip("xl/worksheets/sheet1.xml", 200 << 20), "bomb.xlsx", "unpacks to more than 200");
    refused(rows(1, 2).getBytes(StandardCharsets.UTF_8), "list.xlsx", "is not one");
    refused(rows(1, 2).getBytes(StandardCharsets.UTF_16), "wide.csv", "UTF-16");
    refused(
        rows(1, 2).replace("Khu phố", "Đường").getBytes(Charset.forName("windows-1258")),
        "old.csv",
        "not UTF-8");
    refused(new byte[0], "empty.csv", "the file is empty");
    refused(HEADER.getBytes(StandardCharsets.UTF_8), "header.csv", "a header and no rows");
    refused(
        HEADER.replace("head_phone", "form_id").getBytes(StandardCharsets.UTF_8),
        "twice.csv",
        "column 'form_id' stands twice");
    refused(
        (rows(1, 2) + "F9,H1,79,27316,\"Khu phố 1,household,S1,2026-01-10,\n" + rows(3, 9))
            .getBytes(StandardCharsets.UTF_8),
        "quote.csv",
        "quotation marks do not pair up");
    refused("PAR1 but not really".getBytes(StandardCharsets.UTF_8), "x.parquet", "damaged");
    assertThat(ledger.batches()).isEmpty();
    assertThat(lake.tables()).doesNotContain(DatasetTables.QUARANTINE);
  }

  @Test
  void gzipOfTheTextFormatsLands() throws IOException {
    LandingReport report = land("ok.csv.gz", gzip(rows(1, 50).getBytes(StandardCharsets.UTF_8)));
    assertThat(report.counts()).isEqualTo(new RowCounts(50, 0, 0, 0, 0));
  }

  @Test
  void aCellOfTenMegabytesAndNulAreQuarantinedAndTheRestLands() throws IOException {
    String huge = ROW.formatted(2).replace("Khu phố 1", "x".repeat(10 << 20));
    String nul = ROW.formatted(3).replace("Khu phố 1", "Khu\0phố");
    LandingReport report =
        land(
            "odd.csv",
            (rows(1, 1) + huge + nul + ROW.formatted(4)).getBytes(StandardCharsets.UTF_8));
    assertThat(report.counts()).isEqualTo(new RowCounts(2, 0, 0, 0, 2));
    assertThat(reasons())
        .containsExactly(
            "3  MALFORMED_LINE The line cannot be split into columns: a cell holds 10485760 letters, at most 32767 are allowed.",
            "4  MALFORMED_LINE The line cannot be split into columns: a cell holds the NUL character.");
  }

  @Test
  void wrongDatesPhonesAndIdsAreNamedOnTheirLines() throws IOException {
    String text =
        HEADER
            + ROW.formatted(1).replace("2026-01-10", "31/02/2026")
            + "\n"
            + ROW.formatted(2).replace("Khu phố 1", "\"Khu phố\n1\"")
            + ROW.formatted(3).replace("2026-01-10,", "2026-01-10,1.23457E+11")
            + ROW.formatted(4).replace("27316", "7316");
    LandingReport report = land("dirty.csv", text.getBytes(StandardCharsets.UTF_8));
    assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 3));
    assertThat(
            reasons().stream().map(r -> String.join(" ", List.of(r.split(" ", 4)).subList(0, 3))))
        .containsExactly(
            "2 survey_date NOT_A_DATE", "6 head_phone WRONG_PATTERN", "7 ward_code UNKNOWN_UNIT");
  }

  @Test
  void groupedNumbersAreRefusedAndPlainOnesLand() throws IOException {
    String header = "ward_code,neighbourhood,group,count,as_of,source\n";
    LandingReport report =
        landing.land(
            "population",
            write(
                "dân số.csv",
                (header
                        + "27316,,all,126300,2026-01-01,x\n27316,,households,126.300,2026-01-01,x\n27316,,age14plus,\"1,234\",2026-01-01,x\n")
                    .getBytes(StandardCharsets.UTF_8)),
            LandingOptions.by("test"));
    assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 2));
    assertThat(reasons()).allMatch(reason -> reason.contains("count NOT_A_NUMBER"));
  }

  @Test
  void lettersApartFromTheirMarksAreJoined() throws IOException {
    String apart = Normalizer.normalize(ROW.formatted(1), Normalizer.Form.NFD);
    land("nfd.csv", (HEADER + apart).getBytes(StandardCharsets.UTF_8));
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(folder))) {
      var layout = DatasetTables.layout(CATALOGUE.dataset("survey_forms"));
      assertThat(
              db.query(
                  "SELECT neighbourhood FROM "
                      + lake.table(DatasetTables.accepted("survey_forms"), layout).readSql(layout),
                  row -> row.getString(1)))
          .containsExactly("Khu phố 1");
    }
  }

  private static String rows(int from, int to) {
    StringBuilder text = new StringBuilder(from == 1 ? HEADER : "");
    for (int i = from; i <= to; i++) {
      text.append(ROW.formatted(i));
    }
    return text.toString();
  }

  private List<String> reasons() {
    return new QuarantineReader(lake, ledger)
        .rows(Optional.empty(), Optional.empty()).stream()
            .map(
                row ->
                    "%d %s %s %s"
                        .formatted(
                            row.line(), row.column().orElse(""), row.code(), row.message().en()))
            .toList();
  }

  private void refused(byte[] bytes, String name, String why) throws IOException {
    assertThatThrownBy(() -> land(name, bytes)).as(name).hasMessageContaining(why);
  }

  private LandingReport land(String name, byte[] bytes) throws IOException {
    return landing.land("survey_forms", write(name, bytes), LandingOptions.by("test"));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String name, int size) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[size]);
      zip.closeEntry();
    }
    return packed.toByteArray();
  }
}
