package vn.thuocdo.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month as it was reported, as it is known now, and where both come from. */
class ReportedFiguresTest {
  private static final String HEADER =
      "dossier_code,procedure_code,field_code,agency_code,ward_code,province_code,received_on,channel,procedure_level\n";
  private static final String FIRST =
      HEADER
          + "000.00.27.H19-260105-0001,1.001193,HT,UB,26368,75,2026-01-05,online_full,full\n"
          + "000.00.27.H19-260130-0002,1.000894,HT,UB,26368,75,2026-01-30,direct,full\n";
  private static final String GOAL = "DN-I-05";
  private static final String LATE =
      HEADER + "000.00.27.H19-260131-0003,1.000894,HT,UB,26368,75,2026-01-31,direct,full\n";
  private static final String[] FIGURE = {
    "--indicator", "online_submission_rate", "--unit", "26368", "--period", "2026-01"
  };

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", folder.resolve("home").toString(), "--quiet"));
    return Kpi.run(
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)),
        all.toArray(String[]::new));
  }

  private void land(String name, String rows) throws IOException {
    Path file = Files.writeString(folder.resolve(name), rows);
    assertThat(run("ingest", "dossiers", file.toString()))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
    assertThat(run("compute")).as(err.toString(StandardCharsets.UTF_8)).isZero();
  }

  private String parts(String command, String... more) throws IOException {
    JsonNode row = json(command, more).get(0);
    return row.get("numerator") + "/" + row.get("denominator");
  }

  private JsonNode json(String command, String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(FIGURE));
    all.addAll(List.of(more));
    all.add("--json");
    assertThat(run(all.toArray(String[]::new))).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
  }

  @BeforeEach
  void landAndClose() throws IOException {
    land("first.csv", FIRST);
    assertThat(run("close", "--period", "2026-01"))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
  }

  @Test
  void aClosedMonthReadsAsReportedWhateverArrivesLater() throws IOException {
    Instant before = Instant.now();
    land("late.csv", LATE);
    assertThat(run("maintain", "--keep-days", "0")).isZero();
    assertThat(parts("values")).isEqualTo("1/3");
    assertThat(parts("values", "--as-reported")).isEqualTo("1/2");
    assertThat(parts("values", "--as-of", before.toString())).isEqualTo("1/2");
  }

  @Test
  void aClosedMonthKeepsTheLevelsThatWereAssignedThen() throws IOException {
    assertThat(run("reopen", "--period", "2026-01")).isZero();
    assign("levels.csv", "2026-01-10", 60);
    assertThat(run("close", "--period", "2026-01")).isZero();
    assign("new-levels.csv", "2026-02-10", 75);
    assertThat(run("maintain", "--keep-days", "0")).isZero();
    assertThat(target()).isEqualByComparingTo("0.75");
    assertThat(target("--as-reported")).isEqualByComparingTo("0.6");
  }

  private void assign(String name, String on, int level) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(name),
            "goal_id,unit_code,due_on,value,assigned_on\n%s,26368,2026-12-31,%d,%s\n"
                .formatted(GOAL, level, on));
    assertThat(run("ingest", "assigned_targets", file.toString()))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
    assertThat(run("compute")).isZero();
  }

  private BigDecimal target(String... state) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "scorecard",
                "--plan",
                "dongnai-dean06-2026-2030",
                "--period",
                "2026-01",
                "--unit",
                "26368",
                "--json"));
    all.addAll(List.of(state));
    assertThat(run(all.toArray(String[]::new))).as(err.toString(StandardCharsets.UTF_8)).isZero();
    for (JsonNode row : new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8))) {
      if (row.get("goal_id").asText().equals(GOAL)) {
        return row.get("target").decimalValue();
      }
    }
    throw new AssertionError("no goal " + GOAL);
  }

  @Test
  void aPeriodIsClosedOnceUntilItIsOpenedAgain() throws IOException {
    assertThat(run("close", "--period", "2026-01")).isEqualTo(6);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("it is closed. Open it first");
    assertThat(run("close", "--period", "2099-01")).isEqualTo(6);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("it is not over");
    assertThat(run("reopen", "--period", "2026-01")).isZero();
    assertThat(
            run(
                "values",
                "--indicator",
                "online_submission_rate",
                "--unit",
                "26368",
                "--period",
                "2026-01",
                "--as-reported"))
        .isEqualTo(5);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("it is not closed. Closed: none");
    land("late.csv", LATE);
    assertThat(run("close", "--period", "2026-01")).isZero();
    assertThat(parts("values", "--as-reported")).isEqualTo("1/3");
  }

  @Test
  void aNumberNamesItsFilesItsSqlAndWhatItWasBefore() throws IOException {
    land("late.csv", LATE);
    JsonNode explained = json("explain");
    assertThat(explained.get("numerator") + "/" + explained.get("denominator")).isEqualTo("1/3");
    assertThat(explained.at("/definition/hash")).isEqualTo(explained.get("definition_hash_used"));
    List<String> files = new ArrayList<>();
    explained
        .at("/sources/0/batches")
        .forEach(batch -> files.add(batch.get("file").asText() + " " + batch.get("rows_accepted")));
    assertThat(files).containsExactly("first.csv 2", "late.csv 1");
    assertThat(explained.at("/earlier/0/numerator") + "/" + explained.at("/earlier/0/denominator"))
        .isEqualTo("1/2");
    assertThat(run("sql", explained.get("sql").asText()))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("numerator,denominator\n1,3\n");
  }
}
