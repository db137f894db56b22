package vn.thuocdo.ingest.generate.dirt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.dataset.RowRule;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.progress.Progress;
import vn.thuocdo.ingest.generate.GeneratedFile;
import vn.thuocdo.ingest.generate.GeneratedSources;
import vn.thuocdo.ingest.generate.SampleSources;
import vn.thuocdo.ingest.generate.Scale;
import vn.thuocdo.ingest.generate.register.Registers;

final class DirtTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();

  @TempDir private Path directory;

  @Test
  void sameSeedGivesTheSameBytesAndTheSameManifest() {
    DirtySources here = dirty("here", 0.1);
    DirtySources there = dirty("there", 0.1);
    assertThat(there.injections()).isEqualTo(here.injections());
    assertThat(there.manifest()).hasSameBinaryContentAs(here.manifest());
    for (int i = 0; i < here.sources().files().size(); i++) {
      assertThat(there.sources().files().get(i).path())
          .hasSameBinaryContentAs(here.sources().files().get(i).path());
    }
  }

  @Test
  void everyLineOfTheManifestPointsToWhatWasWritten() throws IOException {
    DirtySources dirty = dirty("dirty", 0.2);
    for (Injection injection : dirty.injections()) {
      List<String> lines = Files.readAllLines(directory.resolve("dirty").resolve(injection.file()));
      int at = Math.toIntExact(injection.line()) - 1;
      String text = lines.get(at) + "\n" + (at + 1 < lines.size() ? lines.get(at + 1) : "");
      assertThat(text).as(injection.toString()).contains(injection.written());
      if (injection.kind().equals("blank line")) {
        assertThat(lines.get(at)).isEmpty();
      }
      if (injection.kind().equals("duplicate row")) {
        assertThat(lines.get(at)).isEqualTo(lines.get(at - 1));
      }
    }
  }

  @Test
  void rowsAreThoseOfTheFile() throws IOException {
    DirtySources dirty = dirty("dirty", 0.2);
    Map<String, Long> extraLines = new TreeMap<>();
    for (Injection injection : dirty.injections()) {
      boolean twoLines =
          Set.of("blank line", "line break inside quotes").contains(injection.kind());
      extraLines.merge(injection.file(), twoLines ? 1L : 0L, Long::sum);
    }
    for (GeneratedFile file : dirty.sources().files()) {
      String name = file.path().getFileName().toString();
      if (name.endsWith(".csv")) {
        assertThat(Files.readAllLines(file.path(), UTF_8))
            .as(name)
            .hasSize((int) (1 + file.rows() + extraLines.getOrDefault(name, 0L)));
      }
    }
  }

  @Test
  void manifestIsACsvFileOfTheInjections() throws IOException {
    DirtySources dirty = dirty("dirty", 0.05);
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(dirty.manifest().toFile())) {
      List<Map<String, String>> read = rows.readAll();
      assertThat(read).hasSameSizeAs(dirty.injections());
      assertThat(read.get(0).keySet())
          .containsExactly(
              "file", "dataset", "line", "column", "code", "kind", "original", "written");
      assertThat(read.stream().map(row -> row.get("written")))
          .containsExactlyElementsOf(dirty.injections().stream().map(Injection::written).toList());
    }
  }

  @Test
  void aboutTheRateOfTheRowsOfCsvFilesAreSpoiled() {
    GeneratedSources clean = clean("clean");
    long rows =
        clean.files().stream()
            .filter(file -> file.path().toString().endsWith(".csv"))
            .mapToLong(GeneratedFile::rows)
            .sum();
    long caught = dirty("dirty", 0.1).injections().stream().filter(Injection::caught).count();
    assertThat((double) caught / rows).isBetween(0.085, 0.115);
  }

  @Test
  void everyCodeOfRejectionOccurs() {
    Set<String> codes =
        dirty("dirty", 0.5).injections().stream()
            .filter(Injection::caught)
            .map(Injection::code)
            .collect(Collectors.toSet());
    Set<String> rules =
        CATALOGUE.datasets().values().stream()
            .filter(contract -> !contract.id().equals("assigned_targets"))
            .flatMap(contract -> contract.rules().stream())
            .filter(rule -> rule.severity() == RowRule.Severity.REJECT)
            .map(RowRule::code)
            .collect(Collectors.toSet());
    assertThat(codes)
        .containsAll(rules)
        .contains(
            "REQUIRED_MISSING",
            "NOT_A_DATE",
            "NOT_A_MONTH",
            "NOT_A_NUMBER",
            "NOT_A_BOOLEAN",
            "NOT_IN_CODE_LIST",
            "WRONG_PATTERN",
            "TAX_CODE_CHECK_DIGIT",
            "BELOW_MIN",
            "ABOVE_MAX",
            "UNKNOWN_UNIT",
            "UNKNOWN_INDICATOR",
            "UNKNOWN_TASK",
            "UNIT_NOT_VALID_ON_DATE",
            "MALFORMED_LINE");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 0.51, Double.NaN})
  void rateOutOfRangeIsRefused(double rate) {
    assertThatThrownBy(() -> new DirtRate(rate))
        .isInstanceOfSatisfying(
            KpiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_USAGE))
        .hasMessage(
            "Cannot inject errors at rate '%s': a rate lies above 0 and is at most 0.5. Try 0.02.",
            rate);
  }

  private GeneratedSources clean(String name) {
    return new SampleSources(CATALOGUE.units(), Registers.of(CATALOGUE), Progress.SILENT)
        .write(Scale.TINY, 1, directory.resolve(name));
  }

  private DirtySources dirty(String name, double rate) {
    return new Dirt(CATALOGUE, new DirtRate(rate)).spread(clean(name), 1);
  }
}
