package vn.thuocdo.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.dashboard.Terminal;
import vn.thuocdo.dashboard.Terminal.Said;

/** What the command line says of a definition that is wrong, and what it does all the same. */
class BrokenDefinitionTest {
  private static final String FORMS =
      "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date\n"
          + "F1,H1,79,27316,Khu phố 1,household,S1,2026-01-10\n";
  private static final String MEMBERS =
      "form_id,member_no,full_name,birth_date,sex,device,bank_account\n"
          + "F1,1,Nguyễn Văn A,1980-05-02,male,smartphone,yes\n";

  private static final Path SOURCE = Path.of("../data/src/main/resources/catalogue");

  @TempDir Path folder;
  private Path catalogue;

  private Said kpi(String... arguments) {
    return Terminal.at(folder.resolve("home"))
        .with("--catalogue", catalogue.toString())
        .kpi(arguments);
  }

  @BeforeEach
  void landOnePerson() throws IOException {
    catalogue = folder.resolve("catalogue");
    try (Stream<Path> files = Files.walk(SOURCE)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = catalogue.resolve(SOURCE.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    Path forms = Files.writeString(folder.resolve("forms.csv"), FORMS);
    Path members = Files.writeString(folder.resolve("members.csv"), MEMBERS);
    assertThat(kpi("ingest", "survey_forms", forms.toString()).exit()).isZero();
    assertThat(kpi("ingest", "survey_members", members.toString()).exit()).isZero();
  }

  private void replace(String file, String old, String changed) throws IOException {
    Path path = catalogue.resolve(file);
    assertThat(Files.readString(path)).contains(old);
    Files.writeString(path, Files.readString(path).replace(old, changed));
  }

  @Test
  void oneThatCannotBeComputedIsNamedAndTheOthersHaveFigures() throws IOException {
    replace("indicators/smartphone_coverage.yml", "device = 'smartphone'\"", "device > 5\"");
    Said said = kpi("compute");
    assertThat(said.exit()).isEqualTo(4);
    assertThat(said.err().lines().filter(line -> line.startsWith("Cannot")))
        .singleElement()
        .asString()
        .startsWith("Cannot compute smartphone_coverage: indicators/smartphone_coverage.yml:9: ");
    assertThat(said.out()).startsWith("computed ");
    assertThat(values("bank_account_18plus")).contains(",1,1,1,");
    assertThat(values("smartphone_coverage")).doesNotContain(",1,1,1,");
  }

  private String values(String indicator) {
    return kpi("values", "--indicator", indicator, "--unit", "27316", "--period", "2026-01").out();
  }

  @Test
  void oneThatNamesNothingKnownIsRefusedWithFileLineAndNearMatches() throws IOException {
    replace("indicators/smartphone_coverage.yml", "device = 'smartphone'\"", "devise = 'x'\"");
    Said said = kpi("compute");
    assertThat(said.exit()).isEqualTo(4);
    assertThat(said.err())
        .containsPattern(
            "indicators/smartphone_coverage.yml:\\d+: unknown column 'devise'. Did you mean device");
  }
}
