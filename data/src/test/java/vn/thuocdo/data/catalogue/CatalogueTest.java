package vn.thuocdo.data.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.plan.Classification;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.unit.Unit;

class CatalogueTest {
  private static final Catalogue BUILT_IN = CatalogueReader.builtIn();

  @TempDir Path folder;

  @Test
  void allGoalsOfRecordAreThere() {
    assertThat(goalsOf("hcmc-kh31-2026")).isEqualTo(34);
    assertThat(goalsOf("hcmc-dean06-2024")).isEqualTo(20);
    assertThat(goalsOf("dongnai-dean06-2026-2030")).isEqualTo(50);
    assertThat(goalsOf("hcmc-pilot-models-2023")).isEqualTo(3);
    assertThat(BUILT_IN.plans().values().stream().mapToInt(p -> p.goals().size()).sum())
        .isEqualTo(107);
  }

  private static int goalsOf(String plan) {
    return BUILT_IN.plan(plan).goals().size();
  }

  @Test
  void newspaperIsCitedAndNeverATarget() {
    assertThat(BUILT_IN.plan("hcmc-kh31-2026").citations())
        .extracting(Plan.Citation::id)
        .containsExactly("NEWS-01");
    assertThat(BUILT_IN.findGoal("NEWS-01")).isEmpty();
  }

  @Test
  void crimeAndSecurityGoalsAreRestricted() {
    assertThat(
            BUILT_IN.plans().values().stream()
                .flatMap(plan -> plan.goals().stream())
                .filter(goal -> goal.classification() == Classification.RESTRICTED)
                .map(Goal::id))
        .containsExactlyInAnyOrder("DN-V-04", "DN-V-05", "DN-V-06", "DN-V-09");
  }

  @Test
  void everyTaskIsThere() {
    Map<String, Long> byPlan =
        BUILT_IN.tasks().stream()
            .collect(Collectors.groupingBy(task -> task.planId(), Collectors.counting()));
    assertThat(byPlan)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "hcmc-dean06-2024", 47L,
                "hcmc-kh31-2026", 42L,
                "dongnai-dean06-2026-2030", 41L,
                "hcmc-pilot-models-2023", 15L));
  }

  @Test
  void wardsAreThoseOfTheDecreesOnEachDay() {
    assertThat(types("79", LocalDate.of(2025, 7, 1)))
        .isEqualTo(Map.of("phường", 113L, "xã", 54L, "đặc khu", 1L));
    assertThat(types("75", LocalDate.of(2026, 4, 29))).isEqualTo(Map.of("phường", 23L, "xã", 72L));
    assertThat(types("75", LocalDate.of(2026, 4, 30))).isEqualTo(Map.of("phường", 33L, "xã", 62L));
  }

  private static Map<String, Long> types(String province, LocalDate day) {
    return BUILT_IN.units().wards(Optional.of(province)).stream()
        .collect(Collectors.groupingBy(u -> u.typeOn(day).orElseThrow(), Collectors.counting()));
  }

  @Test
  void wardsSortInVietnameseOrder() {
    assertThat(BUILT_IN.units().wards(Optional.of("79")).stream().map(Unit::name))
        .containsSubsequence("An Đông", "Bà Điểm", "Bà Rịa", "Bàn Cờ", "Đất Đỏ", "Vườn Lài");
  }

  @Test
  void everyProblemIsReportedAtOnceWithFileAndLine() throws IOException, URISyntaxException {
    Path copy = copyOfBuiltIn();
    Path goals = copy.resolve("plans/hcmc-pilot-models-2023.yml");
    Files.writeString(
        goals,
        Files.readString(goals)
            .replace("indicator: paperless_services", "indicator: paperles_services"));
    Path indicator = copy.resolve("indicators/smartphone_coverage.yml");
    Files.writeString(
        indicator, Files.readString(indicator).replace("direction: higher", "directoin: higher"));
    assertThatThrownBy(() -> CatalogueReader.read(copy))
        .isInstanceOfSatisfying(
            KpiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DEFINITION_REFUSED))
        .hasMessageMatching(
            "(?s).*plans/hcmc-pilot-models-2023.yml:\\d+: unknown indicator 'paperles_services'."
                + " Did you mean paperless_services.*")
        .hasMessageMatching(
            "(?s).*indicators/smartphone_coverage.yml:\\d+: unknown key 'directoin'."
                + " Did you mean direction.*");
  }

  @Test
  void agreementsNameDatasetsAndColumnsThatExist() throws IOException, URISyntaxException {
    assertThat(BUILT_IN.agreements()).hasSize(6);
    Path copy = copyOfBuiltIn();
    Path signature = copy.resolve("agreements/org_digital_signature.yml");
    Files.writeString(
        signature,
        Files.readString(signature)
            .replace("dataset: organisations", "dataset: organisatons")
            .replace("digital_signature = 'in_use'", "digital_signatur = 'in_use'"));
    Path forms = copy.resolve("datasets/benefit_payments.yml");
    Files.writeString(
        forms, Files.readString(forms).replace("eid_accounts.person_id", "eid_accounts.personid"));
    assertThatThrownBy(() -> CatalogueReader.read(copy))
        .hasMessageContaining(
            "agreements/org_digital_signature.yml:11: unknown column 'digital_signatur'."
                + " Did you mean digital_signature")
        .hasMessageContaining(
            "agreements/org_digital_signature.yml:12: unknown dataset 'organisatons'."
                + " Did you mean organisations")
        .hasMessageContaining(
            "datasets/benefit_payments.yml:13: unknown column 'personid'. Did you mean person_id");
  }

  @Test
  void definitionsThatContradictThemselvesAreRefusedWithTheirLine()
      throws IOException, URISyntaxException {
    Path copy = copyOfBuiltIn();
    replace(copy, "indicators/smartphone_coverage.yml", "device =", "devise =");
    replace(
        copy,
        "indicators/digital_citizen_index.yml",
        "indicator: digital_skill_rate",
        "indicator: digital_citizen_index");
    replace(copy, "indicators/smartphone_coverage.yml", "breakdown: \"sex=", "breakdown: \"sexx=");
    replace(copy, "indicators/bank_account_18plus.yml", "kind: ratio,", "kind: rasio,");
    replace(
        copy,
        "plans/hcmc-kh31-2026.yml",
        "{due: \"2026-Q3\", value: 90",
        "{due: \"2025-Q3\", value: 190");
    assertThatThrownBy(() -> CatalogueReader.read(copy))
        .hasMessageMatching(
            "(?s).*smartphone_coverage.yml:\\d+: unknown column 'devise'. Did you mean device.*")
        .hasMessageMatching(
            "(?s).*smartphone_coverage.yml:\\d+: unknown breakdown 'sexx'. Did you mean sex.*")
        .hasMessageMatching(
            "(?s).*bank_account_18plus.yml:9: unknown formula kind 'rasio'. Did you mean ratio.*")
        .hasMessageMatching(
            "(?s).*digital_citizen_index.yml:31: the index is part of itself: digital_citizen_index -> digital_citizen_index.*")
        .hasMessageMatching(
            "(?s).*hcmc-kh31-2026.yml:\\d+: goal 'KH31-13' asks for 190 %, which no share can be.*")
        .hasMessageMatching(
            "(?s).*hcmc-kh31-2026.yml:\\d+: the target of goal 'KH31-13' is due \\(2025-Q3\\) before its plan was issued.*");
  }

  @Test
  void targetsThatContradictTheirPlanAreRefusedWithTheirLine()
      throws IOException, URISyntaxException {
    Path copy = copyOfBuiltIn();
    String plan = "plans/dongnai-dean06-2026-2030.yml";
    replace(
        copy,
        plan,
        "{due: \"2026\", value: 27, printed: \"27\"}",
        "{due: \"2026\", value: 72, printed: \"27\"}");
    replace(
        copy,
        plan,
        "{due: \"2026\", value: 40, printed: \"40\"}",
        "{due: \"2026\", value: 75, printed: \"75\"}");
    assertThatThrownBy(() -> CatalogueReader.read(copy))
        .isInstanceOfSatisfying(
            KpiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DEFINITION_REFUSED))
        .hasMessageMatching(
            "(?s).*dongnai-dean06-2026-2030.yml:\\d+: goal 'DN-II-09' asks for 72, but its plan prints '27'.*")
        .hasMessageMatching(
            "(?s).*dongnai-dean06-2026-2030.yml:\\d+: goal 'DN-III-05' asks for less in 2030 than in 2026.*");
  }

  private static void replace(Path root, String file, String old, String changed)
      throws IOException {
    String text = Files.readString(root.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(root.resolve(file), text.replace(old, changed));
  }

  @Test
  void brokenYamlNamesItsLine() throws IOException, URISyntaxException {
    Path copy = copyOfBuiltIn();
    Files.writeString(copy.resolve("datasets/population.yml"), "id: population\nname: {vi: [\n");
    assertThatThrownBy(() -> CatalogueReader.read(copy))
        .hasMessageContaining("datasets/population.yml:3: not readable as YAML");
  }

  private Path copyOfBuiltIn() throws IOException, URISyntaxException {
    Path source =
        Path.of(CatalogueTest.class.getResource("/catalogue/units.csv").toURI()).getParent();
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = folder.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return folder;
  }
}
