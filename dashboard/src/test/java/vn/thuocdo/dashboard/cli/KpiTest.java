package vn.thuocdo.dashboard.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.dashboard.Terminal;

/** Every mistake has its exit code and one clear message. */
class KpiTest {
  private static final Terminal SAMPLE = Terminal.ofSample();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "values --indicator smartfone --period 2026-10 | 5 | Cannot find indicator 'smartfone'",
        "values --indicator smartphone_coverage --period october | 2 | Cannot read period 'october'",
        "values --indicator smartphone_coverage --unit 00000 | 5 | Cannot find unit '00000'",
        "values --indicator smartphone_coverage --level street | 2 | Cannot use level 'street'",
        "scorecard --plan hcmc --period 2026-10 | 5 | Cannot find plan 'hcmc'",
        "scorecard --plan hcmc-kh31-2026 --unit 26368 --period 2026-10 | 2 | belongs to another province",
        "demo --scale tiny --no-serve | 6 | it holds other data",
        "values | 2 | Missing required option: '--indicator=ID'",
        "frobnicate | 2 | Unmatched argument"
      })
  void aWrongCommandIsRefused(String command, int exit, String message) {
    SAMPLE.kpi(command.split(" ", -1)).refuses(exit, message);
  }

  @Test
  void sqlOnlyReads() {
    SAMPLE.kpi("sql", "DROP TABLE units").refuses(2, "Cannot run the query");
  }

  @Test
  void aFileWithoutWhatItNeedsIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("missing.csv"), "form_id\nF1\n");
    SAMPLE
        .kpi("ingest", "survey_forms", file.toString())
        .refuses(3, "required column 'household_id'");
  }

  @Test
  void aPlaceThatIsNoHomeOrNoCatalogueIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Terminal.at(file).kpi("doctor").refuses(6, "Cannot open home");
    Terminal.at(folder.resolve("h"))
        .kpi("doctor", "--catalogue", folder.toString())
        .refuses(4, "Cannot read catalogue");
  }

  @Test
  void aDamagedDatabaseIsSaid() throws IOException {
    Path home = Files.createDirectories(folder.resolve("damaged"));
    Files.writeString(home.resolve("kpi.db"), "this is no database".repeat(100));
    Terminal.at(home).kpi("doctor").refuses(6, "its database 'kpi.db' is unreadable");
  }

  @Test
  void aPortInUseIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      SAMPLE
          .kpi("serve", "--host", "0.0.0.0", "--port", port)
          .refuses(6, "Cannot serve on port '%s': it is in use".formatted(port));
    }
  }
}
