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
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.quarantine.QuarantineReader;

/** What offices really send: each refused or quarantined with its reason, nothing else harmed. */
class BadInputTest extends InLandedHome {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
  private static final String HEADER =
      "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date,head_phone\n";
  private static final String ROW = "F%d,H1,79,27316,Khu phố 1,household,S1,2026-01-10,\n";

  @Test
  void packedFilesThatAreCutOrSwellAreRefusedWhole() throws IOException {
    byte[] packed = gzip(bytes(rows(1, 2000)));
    refused(
        Arrays.copyOf(packed, packed.length / 2),
        "cut.csv.gz",
        "tệp nén gzip bị hỏng hoặc bị cắt cụt",
        "the gzip archive is damaged or cut short");
    refused(
        gzip(new byte[200 << 20]),
        "bomb.csv.gz",
        "giải nén ra lớn hơn 200 lần kích thước của nó",
        "it unpacks to more than 200 times its size");
    refused(
        zip("xl/worksheets/sheet1.xml", 200 << 20),
        "bomb.xlsx",
        "bảng tính giải nén ra lớn hơn 200 lần kích thước của nó",
        "the workbook unpacks to more than 200 times its size");
    refused(
        bytes(rows(1, 2)),
        "list.xlsx",
        "tên tệp là bảng tính Excel nhưng nội dung không phải",
        "it is named as an Excel workbook but is not one");
    refused(bytes("PAR1 but not really"), "x.parquet", "bị hỏng", "damaged");
    nothingElseIsHarmed();
  }

  @Test
  void textInAnotherCodeIsRefusedWhole() throws IOException {
    refused(
        rows(1, 2).getBytes(StandardCharsets.UTF_16),
        "wide.csv",
        "tệp là văn bản UTF-16",
        "it is UTF-16 text");
    refused(
        rows(1, 2).getBytes(StandardCharsets.UTF_16LE),
        "unmarked.csv",
        "tệp là văn bản UTF-16",
        "it is UTF-16 text");
    refused(
        rows(1, 2).replace("Khu phố", "Đường").getBytes(Charset.forName("windows-1258")),
        "old.csv",
        "tệp không phải văn bản UTF-8 (có thể là Windows-1258)",
        "it is not UTF-8 text (perhaps Windows-1258)");
    nothingElseIsHarmed();
  }

  @Test
  void filesWithoutRowsOrWithABrokenHeaderAreRefusedWhole() throws IOException {
    refused(new byte[0], "empty.csv", "tệp rỗng", "the file is empty");
    refused(
        bytes(HEADER),
        "header.csv",
        "tệp có dòng tiêu đề nhưng không có dòng dữ liệu nào",
        "it has a header and no rows");
    refused(
        bytes(HEADER.replace("head_phone", "form_id")),
        "twice.csv",
        "cột 'form_id' xuất hiện hai lần",
        "column 'form_id' stands twice");
    refused(
        bytes(rows(1, 2) + "F9,H1,79,27316,\"Khu phố 1,household,S1,2026-01-10,\n" + rows(3, 9)),
        "quote.csv",
        "dấu ngoặc kép không đi thành cặp, kể từ dòng 4",
        "its quotation marks do not pair up from line 4 on");
    nothingElseIsHarmed();
  }

  private void nothingElseIsHarmed() throws IOException {
    assertThat(home.ledger().batches()).isEmpty();
    assertThat(home.lake().tables()).doesNotContain(DatasetTables.QUARANTINE);
    assertThat(land("good.csv", bytes(rows(1, 2))).counts())
        .isEqualTo(new RowCounts(2, 0, 0, 0, 0));
  }

  @Test
  void gzipOfTheTextFormatsLands() throws IOException {
    LandingReport report = land("ok.csv.gz", gzip(bytes(rows(1, 50))));
    assertThat(report.counts()).isEqualTo(new RowCounts(50, 0, 0, 0, 0));
  }

  @Test
  void aCellOfTenMegabytesAndNulAreQuarantinedAndTheRestLands() throws IOException {
    String huge = ROW.formatted(2).replace("Khu phố 1", "x".repeat(10 << 20));
    String nul = ROW.formatted(3).replace("Khu phố 1", "Khu\0phố");
    LandingReport report = land("odd.csv", bytes(rows(1, 1) + huge + nul + ROW.formatted(4)));
    assertThat(report.counts()).isEqualTo(new RowCounts(2, 0, 0, 0, 2));
    assertThat(reasons())
        .containsExactly(
            "3  MALFORMED_LINE Dòng không tách được thành các cột: một ô có 10485760 ký tự, nhiều nhất được 32767. | The line cannot be split into columns: a cell holds 10485760 letters, at most 32767 are allowed.",
            "4  MALFORMED_LINE Dòng không tách được thành các cột: một ô có ký tự NUL. | The line cannot be split into columns: a cell holds the NUL character.");
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
    LandingReport report = land("dirty.csv", bytes(text));
    assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 3));
    assertThat(
            reasons().stream().map(r -> String.join(" ", List.of(r.split(" ", 4)).subList(0, 3))))
        .containsExactly(
            "2 survey_date NOT_A_DATE", "6 head_phone WRONG_PATTERN", "7 ward_code UNKNOWN_UNIT");
  }

  @Test
  void longCodesThatExcelMadeNumbersOfAreNamedWithTheCure() throws IOException {
    home.land(
        "eid_accounts",
        "person_id,province_code,ward_code,birth_date,level,as_of\n"
            + "079180012345,79,27316,1980-01-05,level2,2026-01-05\n"
            + "1.23457E+11,79,27316,1980-01-05,level2,2026-01-05\n"
            + "79180012345,79,27316,1980-01-05,level2,2026-01-05\n");
    assertThat(home.quarantine("eid_accounts"))
        .containsExactly("3 person_id WRONG_PATTERN", "4 person_id WRONG_PATTERN");
    assertThat(home.refused("eid_accounts"))
        .allSatisfy(
            row -> {
              assertThat(row.message().vi())
                  .contains("nếu Excel đã đổi thành số", "đặt cột là Văn bản (Text)");
              assertThat(row.message().en()).contains("when Excel made a number of it");
            });
  }

  @Test
  void groupedNumbersAreRefusedAndPlainOnesLand() throws IOException {
    LandingReport report =
        home.land(
            "population",
            "ward_code,neighbourhood,group,count,as_of,source\n"
                + "27316,,all,126300,2026-01-01,x\n27316,,households,126.300,2026-01-01,x\n27316,,age14plus,\"1,234\",2026-01-01,x\n");
    assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 2));
    assertThat(home.quarantine("population"))
        .containsExactly("3 count NOT_A_NUMBER", "4 count NOT_A_NUMBER");
    assertThat(reasons())
        .allMatch(reason -> reason.contains("không dùng dấu phân cách hàng nghìn"));
  }

  @Test
  void lettersApartFromTheirMarksAreJoined() throws IOException {
    String apart = Normalizer.normalize(ROW.formatted(1), Normalizer.Form.NFD);
    land("nfd.csv", bytes(HEADER + apart));
    assertThat(home.rows("survey_forms", "neighbourhood")).containsExactly("Khu phố 1");
  }

  private static String rows(int from, int to) {
    StringBuilder text = new StringBuilder(from == 1 ? HEADER : "");
    for (int i = from; i <= to; i++) {
      text.append(ROW.formatted(i));
    }
    return text.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> reasons() {
    return new QuarantineReader(home.lake(), home.ledger())
        .rows(Optional.empty(), Optional.empty()).stream()
            .map(
                row ->
                    "%d %s %s %s | %s"
                        .formatted(
                            row.line(),
                            row.column().orElse(""),
                            row.code(),
                            row.message().vi(),
                            row.message().en()))
            .toList();
  }

  private void refused(byte[] bytes, String name, String vi, String en) {
    assertThatThrownBy(() -> land(name, bytes))
        .as(name)
        .isInstanceOfSatisfying(
            KpiException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.INPUT_REFUSED);
              assertThat(e.message(VIETNAMESE)).startsWith("Không nạp được tệp").contains(vi);
              assertThat(e.message(Locale.ENGLISH)).startsWith("Cannot land file").contains(en);
            });
  }

  private LandingReport land(String name, byte[] bytes) throws IOException {
    return home.landing().land("survey_forms", write(name, bytes), LandingOptions.by("test"));
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
