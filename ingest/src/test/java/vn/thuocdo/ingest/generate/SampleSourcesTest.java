package vn.thuocdo.ingest.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.progress.Progress;

final class SampleSourcesTest {
  private static final int WARD_COLUMN = 3;

  @TempDir private Path directory;

  @Test
  void sameSeedGivesTheSameBytesInEveryZoneAndLocale() throws IOException {
    GeneratedSources here = write("here", 1);
    GeneratedSources there = writeIn(Locale.forLanguageTag("ar-EG"), "Pacific/Auckland", "there");
    assertThat(there.files()).hasSameSizeAs(here.files());
    for (int i = 0; i < here.files().size(); i++) {
      assertThat(there.files().get(i).path()).hasSameBinaryContentAs(here.files().get(i).path());
    }
  }

  @Test
  void anotherSeedGivesOtherHouseholds() {
    GeneratedFile one = file(write("one", 1), "survey_members_79_2026-Q1.csv");
    GeneratedFile two = file(write("two", 2), "survey_members_79_2026-Q1.csv");
    assertThat(lines(one)).isNotEqualTo(lines(two));
  }

  @Test
  void tinyHasItsThreeWardsOnly() {
    TreeSet<String> wards = new TreeSet<>();
    for (GeneratedFile file : write("tiny", 1).files()) {
      if (file.dataset().equals("survey_forms")) {
        lines(file).stream().skip(1).forEach(line -> wards.add(fields(line).get(WARD_COLUMN)));
      }
    }
    assertThat(wards).containsExactly("26368", "26732", "27316");
  }

  @Test
  void tinyHasPlausibleSizes() {
    List<GeneratedFile> files = write("tiny", 1).files();
    assertThat(rows(files, "survey_forms")).isBetween(900L, 1_200L);
    assertThat(rows(files, "survey_members")).isBetween(2_500L, 3_700L);
    assertThat(rows(files, "survey_organisations")).isBetween(20L, 140L);
    assertThat(rows(files, "dossiers")).isBetween(800L, 880L);
  }

  @Test
  void rowCountsAreThoseOfTheFiles() {
    for (GeneratedFile file : write("tiny", 1).files()) {
      if (!file.dataset().equals("population")) {
        assertThat(lines(file)).as(file.path().toString()).hasSize((int) file.rows() + 1);
      }
    }
  }

  @Test
  void filesComeInTheOrderOfLanding() {
    List<String> datasets =
        write("tiny", 1).files().stream().map(GeneratedFile::dataset).distinct().toList();
    assertThat(datasets)
        .containsExactly(
            "population", "survey_forms", "survey_members", "survey_organisations", "dossiers");
  }

  @Test
  void filesOfDongNaiHaveVietnameseHeaders() {
    GeneratedSources sources = write("tiny", 1);
    assertThat(lines(file(sources, "survey_members_75_2026-Q1.csv")).get(0))
        .isEqualTo(
            "\uFEFFMã phiếu;STT;Họ và tên;Ngày sinh;Giới tính;Căn cước;VNeID;Thiết bị;"
                + "Tài khoản ngân hàng;Nhu cầu hỗ trợ");
    assertThat(lines(file(sources, "dossiers_75_2026-Q1.csv")).get(0))
        .startsWith("\uFEFFMã hồ sơ;Mã thủ tục;Mã lĩnh vực;")
        .endsWith(";Mức hài lòng");
    assertThat(lines(file(sources, "dossiers_79_2026-Q1.csv")).get(0))
        .startsWith("dossier_code,procedure_code,");
  }

  @Test
  void populationIsAWorkbookWithATitleAboveItsHeader() throws IOException {
    Path path = file(write("tiny", 1), "population_79.xlsx").path();
    try (ReadableWorkbook book = new ReadableWorkbook(path.toFile())) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(0)).contains("DỮ LIỆU MÔ PHỎNG");
      assertThat(rows.get(1).getCellText(0)).isEqualTo("ward_code");
      assertThat(rows.get(2).getCellAsString(0)).contains("26732");
      assertThat(rows.get(2).getCellAsDate(4).map(Object::toString)).contains("2026-01-01T00:00");
    }
  }

  @Test
  void directoryThatIsAFileIsNotAllowed() throws IOException {
    Path file = Files.writeString(directory.resolve("taken"), "");
    SampleSources sources = new SampleSources(TinyUnits.units(), Progress.SILENT);
    assertThatThrownBy(() -> sources.write(Scale.TINY, 1, file))
        .isInstanceOfSatisfying(
            KpiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_ALLOWED))
        .hasMessage(
            "Cannot write sample sources '%s': %s is a file, not a directory. "
                + "Choose a directory that you may write to and that has room.",
            file, file);
  }

  @Test
  void unknownScaleNamesTheKnownOnes() {
    assertThatThrownBy(() -> Scale.of("tyni"))
        .isInstanceOf(KpiException.class)
        .hasMessageStartingWith("Cannot use scale 'tyni': the scales are tiny, small, city, twin.");
  }

  private GeneratedSources write(String name, long seed) {
    return new SampleSources(TinyUnits.units(), Progress.SILENT)
        .write(Scale.TINY, seed, directory.resolve(name));
  }

  private GeneratedSources writeIn(Locale locale, String zone, String name) {
    Locale ownLocale = Locale.getDefault();
    TimeZone ownZone = TimeZone.getDefault();
    try {
      Locale.setDefault(locale);
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      return write(name, 1);
    } finally {
      Locale.setDefault(ownLocale);
      TimeZone.setDefault(ownZone);
    }
  }

  private static GeneratedFile file(GeneratedSources sources, String name) {
    return sources.files().stream()
        .filter(file -> file.path().endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static long rows(List<GeneratedFile> files, String dataset) {
    return files.stream()
        .filter(file -> file.dataset().equals(dataset))
        .mapToLong(GeneratedFile::rows)
        .sum();
  }

  private static List<String> fields(String line) {
    return Stream.of(line.replace(';', ',').split(",", -1)).toList();
  }

  private static List<String> lines(GeneratedFile file) {
    try {
      return Files.readAllLines(file.path(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
