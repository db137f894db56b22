package vn.thuocdo.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.dashboard.Terminal;

/** Landing, what was refused, and the books, from the command line. */
class LandingCommandsTest {
  @TempDir Path folder;
  private Terminal home;

  @BeforeEach
  void open() {
    home = Terminal.at(folder.resolve("home"));
  }

  @Test
  void jsonIsOneObjectWithBooksThatBalance() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("population.csv"),
            "ward_code,group,count,as_of\n27316,all,5,2026-01-01\n27316,all,5,2026-01-01\n27316,all,x,2026-01-01\n");
    JsonNode json = home.kpi("ingest", "population", file.toString(), "--json").done().json();
    assertThat(json.path("rows_read").asLong()).isEqualTo(3);
    assertThat(json.path("rows_accepted").asLong()).isEqualTo(1);
    assertThat(json.path("rows_duplicate").asLong()).isEqualTo(1);
    assertThat(json.path("rows_quarantined").asLong()).isEqualTo(1);
    assertThat(json.path("batch_id").asText()).isEqualTo("b000001");
    assertThat(home.kpi("quarantine").out())
        .contains("b000001,population,population.csv,4,count,NOT_A_NUMBER");
  }

  @Test
  void refusedRowsBecomeAWorkbookAndTheLedgerShowsThemOpen() throws IOException {
    for (String bad : List.of("x", "y")) {
      String ward = bad.equals("x") ? "27316" : "26732";
      Path file =
          Files.writeString(
              folder.resolve(bad + ".csv"),
              "ward_code,group,count,as_of\n%s,all,%s,2026-01-01\n".formatted(ward, bad));
      home.kpi("ingest", "population", file.toString()).done();
    }
    Path out = folder.resolve("sửa.xlsx");
    List<String> lines = home.kpi("batches", "population").out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .startsWith("batch_id,dataset,file,sha256,landed_by,landed_at,contract_version,rows_read");
    assertThat(lines.get(1)).startsWith("b000001,population,x.csv,").contains(",1,0,0,0,0,1,0,");
    home.kpi("quarantine", "population", "--format", "xlsx", "--out", out.toString())
        .refuses(2, "Name one with --batch: b000001 (x.csv, 1 rows), b000002 (y.csv, 1 rows).");
    home.kpi("quarantine", "--batch", "b000002", "--format", "xlsx")
        .refuses(2, "Name a file with --out");
    home.kpi("quarantine", "--batch", "b000002", "--format", "xlsx", "--out", out.toString())
        .done();
    assertThat(Files.size(out)).isGreaterThan(5_000);
  }
}
