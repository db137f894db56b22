package vn.thuocdo.ingest.generate.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.progress.Progress;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.generate.GeneratedFile;
import vn.thuocdo.ingest.generate.SampleSources;
import vn.thuocdo.ingest.generate.Scale;
import vn.thuocdo.ingest.quarantine.QuarantineReader;

final class RegistersTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  @TempDir private Path directory;

  @Test
  void sameSeedGivesTheSameBytes() {
    List<GeneratedFile> here = write("here", 1);
    List<GeneratedFile> there = write("there", 1);
    assertThat(there).hasSameSizeAs(here);
    for (int i = 0; i < here.size(); i++) {
      assertThat(there.get(i).path()).hasSameBinaryContentAs(here.get(i).path());
    }
  }

  @Test
  void everyDatasetOfTheCatalogueIsWritten() {
    assertThat(rows(write("tiny", 1)).keySet())
        .containsExactlyInAnyOrderElementsOf(CATALOGUE.datasets().keySet());
  }

  @Test
  void tinyHasPlausibleSizes() {
    Map<String, Long> rows = rows(write("tiny", 1));
    assertThat(rows).containsEntry("service_payments", 3L * 4 * 10);
    assertThat(rows.get("procedures")).isBetween(600L, 900L);
    assertThat(rows.get("eid_accounts")).isBetween(1_100L, 1_700L);
    assertThat(rows.get("organisations")).isBetween(70L, 200L);
    assertThat(rows.get("benefit_payments")).isBetween(400L, 700L);
    assertThat(rows.get("training_records")).isBetween(300L, 800L);
    assertThat(rows).containsEntry("assigned_targets", 3L * 4);
    assertThat(rows.get("task_updates")).isBetween(120L, 260L);
    assertThat(rows.get("agency_reports")).isBetween(150L, 260L);
  }

  /** Five groups, four periods; what each can give at most is written in the decision. */
  @Test
  void bothProvincesHaveThePointsOfDecision766() throws IOException {
    Map<String, Double> most =
        Map.of(
            "qd766_transparency", 18.0,
            "qd766_progress", 20.0,
            "qd766_digitisation", 22.0,
            "qd766_online_service", 22.0,
            "qd766_satisfaction", 18.0);
    List<String> reports = new ArrayList<>();
    for (GeneratedFile file : write("points", 1)) {
      if (file.dataset().equals("agency_reports")) {
        reports.addAll(Files.readAllLines(file.path()));
      }
    }
    List<String[]> points =
        reports.stream()
            .filter(line -> line.startsWith("qd766_"))
            .map(line -> line.split("[,;]", -1))
            .toList();
    assertThat(points).hasSize(5 * 4 * 2);
    assertThat(points).extracting(row -> row[1] + " " + row[0]).contains("75 qd766_progress");
    assertThat(points)
        .allSatisfy(row -> assertThat(Double.parseDouble(row[5])).isBetween(8.0, most.get(row[0])));
  }

  @Test
  void everyRowIsAccepted() throws IOException {
    Home home = Home.open(directory.resolve("home"));
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        Landing landing = new Landing(CATALOGUE, lake, ledger, CLOCK)) {
      for (GeneratedFile file : write("tiny", 1)) {
        landing.land(file.dataset(), file.path(), LandingOptions.by("test"));
      }
      Map<String, Long> written = new TreeMap<>();
      write("tiny", 1).forEach(f -> written.put(f.path().getFileName().toString(), f.rows()));
      assertThat(new QuarantineReader(lake, ledger).rows(Optional.empty(), Optional.empty()))
          .isEmpty();
      for (Batch batch : ledger.batches()) {
        assertThat(batch.counts().read()).as(batch.file()).isEqualTo(written.get(batch.file()));
        assertThat(batch.counts().waiting()).as(batch.file()).isZero();
        assertThat(batch.counts().duplicate()).as(batch.file()).isZero();
      }
      assertThat(ledger.batches()).hasSameSizeAs(written.keySet());
    }
  }

  private List<GeneratedFile> write(String name, long seed) {
    return new SampleSources(CATALOGUE.units(), Registers.of(CATALOGUE), Progress.SILENT)
        .write(Scale.TINY, seed, directory.resolve(name))
        .files();
  }

  private static Map<String, Long> rows(List<GeneratedFile> files) {
    Map<String, Long> rows = new TreeMap<>();
    files.forEach(file -> rows.merge(file.dataset(), file.rows(), Long::sum));
    return rows;
  }
}
