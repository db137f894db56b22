package vn.thuocdo.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.dashboard.SampleHome;

/** The command line as a user meets it: answers, exit codes, messages. */
class KpiTest {
  @TempDir Path folder;

  private record Said(int exit, String out, String err) {}

  private static Said kpi(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Kpi.run(
            new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)),
            arguments);
    return new Said(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Said onSample(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--home";
    all[arguments.length + 1] = SampleHome.home().root().toString();
    return kpi(all);
  }

  @Test
  void aValueIsItsNumeratorDividedByItsDenominator() {
    Said said =
        onSample(
            "values",
            "--indicator",
            "smartphone_coverage",
            "--level",
            "ward",
            "--period",
            "2026-10");
    assertThat(said.exit()).isZero();
    List<String> lines = said.out().lines().toList();
    assertThat(lines.get(0))
        .startsWith(
            "indicator_id,unit_code,unit_level,unit_name,period,breakdown,breakdown_value,numerator,denominator,value,missing_reason,suppressed");
    assertThat(lines).hasSize(1 + 263);
    List<List<String>> figures =
        lines.stream()
            .skip(1)
            .map(line -> Arrays.asList(line.split(",", -1)))
            .filter(cells -> !cells.get(9).isEmpty())
            .toList();
    assertThat(figures)
        .extracting(cells -> cells.get(1))
        .containsExactlyInAnyOrder("27316", "26732", "26368");
    for (List<String> cells : figures) {
      assertThat(new BigDecimal(cells.get(9)))
          .isEqualByComparingTo(
              new BigDecimal(cells.get(7))
                  .divide(new BigDecimal(cells.get(8)), MathContext.DECIMAL64));
    }
  }

  @Test
  void theOperatorSeesEverythingAndAUserOnlyWhatTheUserMay() {
    onSample(
        "user", "add", "cli-ward", "--roles", "ward_officer", "--units", "26368", "--no-password");
    String[] wards = {
      "values", "--indicator", "smartphone_coverage", "--level", "ward", "--period", "2026-10"
    };
    Said all = onSample(wards);
    assertThat(all.err()).contains("unfiltered");
    String[] asWard = Arrays.copyOf(wards, wards.length + 2);
    asWard[wards.length] = "--as";
    asWard[wards.length + 1] = "cli-ward";
    Said own = onSample(asWard);
    assertThat(own.err()).isEmpty();
    assertThat(own.out().lines()).hasSize(2);
    assertThat(all.out().lines()).containsAll(own.out().lines().toList());
    String[] quiet = Arrays.copyOf(wards, wards.length + 1);
    quiet[wards.length] = "--quiet";
    assertThat(onSample(quiet).err()).isEmpty();
    says(
        onSample(
            "values", "--indicator", "smartphone_coverage", "--unit", "79", "--as", "cli-ward"),
        5,
        "Cannot find unit '79': it is not in the unit list. Did you mean 26368?");
    String[] card = {"scorecard", "--plan", "dongnai-dean06-2026-2030", "--period", "2026-10"};
    assertThat(onSample(card).out().lines()).hasSize(1 + 50);
    String[] cardAs = Arrays.copyOf(card, card.length + 2);
    cardAs[card.length] = "--as";
    cardAs[card.length + 1] = "cli-ward";
    assertThat(onSample(cardAs).out().lines()).hasSize(1 + 50 - 4);
    assertThat(onSample(cardAs).out()).doesNotContain("DN-V-09");
  }

  @Test
  void everyGoalOfAPlanIsListedWithOrWithoutFigure() {
    Said said = onSample("scorecard", "--plan", "dongnai-dean06-2026-2030", "--period", "2026-10");
    assertThat(said.exit()).isZero();
    assertThat(said.out().lines()).hasSize(1 + 50);
    assertThat(said.out()).contains("\nDN-II-13,dn_ii_13_health_records_linked,,,,no_data,");
  }

  @Test
  void jsonIsOneObjectWithBooksThatBalance() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("population.csv"),
            "ward_code,group,count,as_of\n27316,all,5,2026-01-01\n27316,all,5,2026-01-01\n27316,all,x,2026-01-01\n");
    Said said =
        kpi(
            "ingest",
            "population",
            file.toString(),
            "--json",
            "--home",
            folder.resolve("home").toString());
    JsonNode json = new ObjectMapper().readTree(said.out());
    assertThat(json.path("rows_read").asLong()).isEqualTo(3);
    assertThat(json.path("rows_accepted").asLong()).isEqualTo(1);
    assertThat(json.path("rows_duplicate").asLong()).isEqualTo(1);
    assertThat(json.path("rows_quarantined").asLong()).isEqualTo(1);
    assertThat(json.path("batch_id").asText()).isEqualTo("b000001");
    assertThat(kpi("quarantine", "--home", folder.resolve("home").toString()).out())
        .contains("b000001,population,population.csv,4,count,NOT_A_NUMBER");
  }

  @Test
  void refusedRowsBecomeAWorkbookAndTheLedgerShowsThemOpen() throws IOException {
    String home = folder.resolve("home").toString();
    for (String bad : List.of("x", "y")) {
      String ward = bad.equals("x") ? "27316" : "26732";
      Path file =
          Files.writeString(
              folder.resolve(bad + ".csv"),
              "ward_code,group,count,as_of\n%s,all,%s,2026-01-01\n".formatted(ward, bad));
      assertThat(kpi("ingest", "population", file.toString(), "--home", home).exit()).isZero();
    }
    Path out = folder.resolve("sửa.xlsx");
    List<String> lines = kpi("batches", "population", "--home", home).out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .startsWith("batch_id,dataset,file,sha256,landed_by,landed_at,contract_version,rows_read");
    assertThat(lines.get(1)).startsWith("b000001,population,x.csv,").contains(",1,0,0,0,0,1,0,");
    says(
        kpi(
            "quarantine",
            "population",
            "--format",
            "xlsx",
            "--out",
            out.toString(),
            "--home",
            home),
        2,
        "Name one with --batch: b000001 (x.csv, 1 rows), b000002 (y.csv, 1 rows).");
    says(
        kpi("quarantine", "--batch", "b000002", "--format", "xlsx", "--home", home),
        2,
        "Name a file with --out");
    assertThat(
            kpi(
                    "quarantine",
                    "--batch",
                    "b000002",
                    "--format",
                    "xlsx",
                    "--out",
                    out.toString(),
                    "--home",
                    home)
                .exit())
        .isZero();
    assertThat(Files.size(out)).isGreaterThan(5_000);
  }

  @Test
  void everyMistakeHasItsExitCodeAndOneClearMessage() throws IOException {
    Path missing = Files.writeString(folder.resolve("missing.csv"), "form_id\nF1\n");
    Path notAFolder = Files.writeString(folder.resolve("file"), "x");
    says(
        onSample("values", "--indicator", "smartfone", "--period", "2026-10"),
        5,
        "Cannot find indicator 'smartfone'");
    says(
        onSample("values", "--indicator", "smartphone_coverage", "--period", "october"),
        2,
        "Cannot read period 'october'");
    says(
        onSample("values", "--indicator", "smartphone_coverage", "--unit", "00000"),
        5,
        "Cannot find unit '00000'");
    says(
        onSample("values", "--indicator", "smartphone_coverage", "--level", "street"),
        2,
        "Cannot use level 'street'");
    says(
        onSample("scorecard", "--plan", "hcmc", "--period", "2026-10"),
        5,
        "Cannot find plan 'hcmc'");
    says(
        onSample("scorecard", "--plan", "hcmc-kh31-2026", "--unit", "26368", "--period", "2026-10"),
        2,
        "belongs to another province");
    says(
        onSample("ingest", "survey_forms", missing.toString()),
        3,
        "required column 'household_id'");
    says(onSample("sql", "DROP TABLE units"), 2, "Cannot run the query");
    says(onSample("demo", "--scale", "tiny", "--no-serve"), 6, "it holds other data");
    says(onSample("values"), 2, "Missing required option: '--indicator=ID'");
    says(onSample("frobnicate"), 2, "Unmatched argument");
    says(kpi("doctor", "--home", notAFolder.toString()), 6, "Cannot open home");
    says(
        kpi("doctor", "--catalogue", folder.toString(), "--home", folder.resolve("h").toString()),
        4,
        "Cannot read catalogue");
  }

  private static void says(Said said, int exit, String message) {
    assertThat(said.exit()).as(said.err()).isEqualTo(exit);
    assertThat(said.err()).contains(message).doesNotContain("\tat ");
    assertThat(said.out()).isEmpty();
  }

  @Test
  void aTemplateIsWrittenOnceAndNamesItsFile() {
    String file = folder.resolve("members.xlsx").toString();
    Said said = kpi("template", "survey_members", "--out", file, "--json");
    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out())
        .isEqualTo("{\"dataset\":\"survey_members\",\"file\":\"%s\"}%n".formatted(file));
    assertThat(Path.of(file)).isNotEmptyFile();
    says(kpi("template", "survey_members", "--out", file), 6, "it is there already");
    says(kpi("template", "survey_member"), 5, "Cannot find dataset 'survey_member'");
    says(kpi("template", "dossiers", "--form"), 2, "Cannot write a form of dataset 'dossiers'");
  }

  @Test
  void theSurveyFormOffersEveryWard() {
    Path file = folder.resolve("form.xml");
    assertThat(kpi("template", "survey_forms", "--form", "--out", file.toString()).exit()).isZero();
    assertThat(file).content().contains("<name>27316</name><province>79</province>");
  }

  @Test
  void aDamagedDatabaseIsSaidAndAPortInUseToo() throws IOException {
    Path home = folder.resolve("damaged");
    Files.createDirectories(home);
    Files.writeString(home.resolve("kpi.db"), "this is no database".repeat(100));
    says(kpi("doctor", "--home", home.toString()), 6, "its database 'kpi.db' is unreadable");
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      says(
          onSample("serve", "--host", "0.0.0.0", "--port", port),
          6,
          "Cannot serve on port '%s': it is in use".formatted(port));
    }
  }
}
