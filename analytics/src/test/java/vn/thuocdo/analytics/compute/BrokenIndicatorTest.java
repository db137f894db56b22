package vn.thuocdo.analytics.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.analytics.compute.ComputeReport.Failure;
import vn.thuocdo.analytics.values.Audience;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.analytics.values.MissingReason;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.time.Period;

/** An indicator that cannot be computed takes none of the others with it. */
class BrokenIndicatorTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

  private static final Path SOURCE = Path.of("../data/src/main/resources/catalogue");

  @TempDir Path folder;

  @Test
  void theOthersOfItsRelationAreComputed() throws IOException {
    Catalogue sound = CatalogueReader.builtIn();
    Catalogue broken = withTextHeldAgainstNumber();
    RandomRows random = new RandomRows(sound, 3);
    try (RandomLake lake = new RandomLake(folder.resolve("home"))) {
      for (String dataset : List.of("survey_forms", "survey_members")) {
        lake.append(sound.dataset(dataset), random.base(dataset, 40));
      }
      ComputeReport report = lake.compute(broken, TODAY, true);
      assertThat(report.failures())
          .extracting(Failure::what)
          .containsExactly("smartphone_coverage");
      assertThat(report.failures().get(0).reason())
          .startsWith("indicators/smartphone_coverage.yml:9: Cannot run statement");
      assertThat(reason(lake, broken, "smartphone_coverage")).isEqualTo(MissingReason.FAILED);
      assertThat(reason(lake, broken, "officials_trained_rate"))
          .isEqualTo(MissingReason.LATE_SOURCE);
      assertThat(reason(lake, broken, "digital_citizen_index"))
          .isEqualTo(MissingReason.PARTS_MISSING);
      List<String> without = figures(lake);
      assertThat(lake.compute(sound, TODAY, true).failures()).isEmpty();
      List<String> all = figures(lake);
      assertThat(reason(lake, sound, "smartphone_coverage")).isNotEqualTo(MissingReason.FAILED);
      assertThat(without)
          .isNotEmpty()
          .isEqualTo(all.stream().filter(row -> !row.startsWith("smartphone_coverage")).toList());
    }
  }

  /** Why a month that nobody reported has no figure: a failure is no missing data. */
  private static MissingReason reason(RandomLake lake, Catalogue catalogue, String indicator) {
    try (ValuesSnapshot values =
        ValuesSnapshot.open(catalogue, lake.lake(), Audience.VIEWER).orElseThrow()) {
      ValuesQuestion question = ValuesQuestion.of(indicator, "79", Period.parse("2019-01"));
      Measurement measurement =
          new Answers(catalogue, Optional.of(values)).values(question).get(0).measurement();
      return ((Measurement.Missing) measurement).reason();
    }
  }

  private static List<String> figures(RandomLake lake) {
    return lake.query(
        "SELECT indicator_id || unit_code || period || breakdown || breakdown_value || coalesce(numerator, -1) FROM v ORDER BY 1",
        row -> row.getString(1));
  }

  /** Only the rows tell that {@code device} is no number. */
  private Catalogue withTextHeldAgainstNumber() throws IOException {
    Path copy = folder.resolve("catalogue");
    try (Stream<Path> files = Files.walk(SOURCE)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = copy.resolve(SOURCE.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    Path indicator = copy.resolve("indicators/smartphone_coverage.yml");
    Files.writeString(
        indicator, Files.readString(indicator).replace("device = 'smartphone'\"", "device > 5\""));
    return CatalogueReader.read(copy);
  }
}
