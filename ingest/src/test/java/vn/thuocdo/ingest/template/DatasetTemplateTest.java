package vn.thuocdo.ingest.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.LandingReport;

class DatasetTemplateTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final String SHEET = "/xl/worksheets/sheet1.xml";

  @TempDir Path folder;

  @Test
  void aFilledTemplateLandsWithoutItsTitleNamesAndLabels() throws IOException {
    Path file = template("survey_forms");
    fill(
        file,
        "<row r=\"4\">"
            + text("A4", "F1")
            + text("B4", "H1")
            + text("C4", "79")
            + text("D4", "27316")
            + text("E4", "Khu phố 1")
            + text("H4", "household;household_business")
            + text("I4", "S1")
            + "<c r=\"J4\" s=\"%d\"><v>46112</v></c>".formatted(styleOfColumn(file, 10))
            + text("M4", "có")
            + "</row>");
    LandingReport report = land("survey_forms", file);
    assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 0));
    assertThat(report.batch()).isNotEmpty();
  }

  @Test
  void everyTemplateHasNamesHiddenAndLabelsShown() throws IOException {
    for (DatasetContract contract : CATALOGUE.datasets().values()) {
      try (ReadableWorkbook workbook = new ReadableWorkbook(template(contract.id()).toFile())) {
        List<Row> rows = workbook.getFirstSheet().read();
        assertThat(rows).as(contract.id()).hasSize(3);
        assertThat(contract.name().vi()).startsWith(workbook.getFirstSheet().getName().strip());
        assertThat(rows.get(1).isHidden()).as(contract.id()).isTrue();
        assertThat(rows.get(2).isHidden()).as(contract.id()).isFalse();
        assertThat(texts(rows.get(1)))
            .containsExactlyElementsOf(contract.columns().stream().map(c -> c.name()).toList());
        assertThat(texts(rows.get(2)))
            .containsExactlyElementsOf(
                contract.columns().stream().map(c -> c.label().vi()).toList());
      }
    }
  }

  @Test
  void listsAndFormatsHelpToFillIn() throws IOException {
    String sheet = part(template("survey_members"), SHEET);
    assertThat(sheet)
        .contains("sqref=\"F4:F1003\"")
        .contains("\"has_card,old_id9,lost_damaged_expired,none\"")
        .contains("\"có,không\"")
        .contains("errorStyle=\"stop\" showErrorMessage=\"true\"");
    String styles = part(folder.resolve("survey_members.xlsx"), "/xl/styles.xml");
    assertThat(styles).contains("dd/mm/yyyy", "@&quot; *&quot;");
  }

  @Test
  void notesExplainInVietnameseThenInEnglish() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(template("survey_members").toFile())) {
      Sheet notes = workbook.findSheet("Ghi chú").orElseThrow();
      List<List<String>> rows = notes.read().stream().map(row -> texts(row)).toList();
      assertThat(rows.get(0))
          .containsExactly("Thành viên hộ trong phiếu khảo sát (survey_members)");
      assertThat(rows)
          .contains(
              List.of(
                  "Ngày sinh",
                  "birth_date",
                  "ngày: 31/03/2026 hoặc 2026-03-31",
                  "bắt buộc",
                  "",
                  "từ 1900-01-01 đến hôm nay",
                  ""),
              List.of("Từ chối dòng", "birth_date", "Ngày sinh sau ngày khảo sát."),
              List.of("Row is refused", "birth_date", "The birth date is after the survey date."));
    }
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("dossiers.xlsx"), "đã điền");
    assertThatThrownBy(() -> new DatasetTemplate(CATALOGUE.dataset("dossiers")).write(file))
        .isInstanceOfSatisfying(
            KpiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_ALLOWED))
        .hasMessage("Cannot write file '%s': it is there already. Name another with --out.", file);
    assertThat(file).hasContent("đã điền");
  }

  private Path template(String dataset) {
    Path file = folder.resolve(dataset + ".xlsx");
    new DatasetTemplate(CATALOGUE.dataset(dataset)).write(file);
    return file;
  }

  private LandingReport land(String dataset, Path file) throws IOException {
    Home home = Home.open(folder.resolve("home"));
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        Landing landing = new Landing(CATALOGUE, lake, ledger, CLOCK)) {
      return landing.land(dataset, file, LandingOptions.by("test"));
    }
  }

  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
  }

  private static String text(String cell, String value) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell, value);
  }

  private static void fill(Path file, String rows) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(zip(file), Map.of())) {
      Path sheet = zip.getPath(SHEET);
      String xml = Files.readString(sheet);
      Files.writeString(sheet, xml.replace("</sheetData>", rows + "</sheetData>"));
    }
  }

  private static int styleOfColumn(Path file, int number) throws IOException {
    String xml = part(file, SHEET);
    return Integer.parseInt(
        xml.replaceFirst("(?s).*<col min=\"" + number + "\"[^>]*style=\"(\\d+)\".*", "$1"));
  }

  private static String part(Path file, String name) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(zip(file), Map.of())) {
      return Files.readString(zip.getPath(name));
    }
  }

  private static URI zip(Path file) {
    return URI.create("jar:" + file.toUri());
  }
}
