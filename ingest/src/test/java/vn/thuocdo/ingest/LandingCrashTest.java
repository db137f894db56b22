package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.Scratch;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.Ledger;

/** Killed at any moment, a landing loses, doubles and half-shows nothing. */
class LandingCrashTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final int KILLS = Integer.getInteger("kpi.kills", 10);
  private static final int FILES = 3;
  private static final int LATEST_KILL_MILLISECONDS = 1500;

  @TempDir Path folder;

  @Test
  void aKilledLandingLeavesNothingHalfDoneAndIsSimplyRunAgain() throws Exception {
    Random random = new Random(7);
    RandomFiles files = new RandomFiles(42);
    Path root = folder.resolve("home");
    List<Batch> before = List.of();
    for (int kill = 0; kill < KILLS; kill++) {
      Path sources = write(files, kill);
      killWhileLanding(root, sources, random.nextInt(LATEST_KILL_MILLISECONDS));
      List<Batch> after = check(root);
      assertThat(after.subList(0, before.size())).isEqualTo(before);
      LandingProcess.landAll(root, sources, false);
      before = check(root);
      assertThat(before).as("every file landed once").hasSize((kill + 1) * FILES);
      assertThat(Scratch.abandoned(Home.open(root))).isEmpty();
      assertThat(StrayFiles.of(root)).isEmpty();
    }
  }

  private Path write(RandomFiles files, int kill) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources" + kill));
    for (int i = 0; i < FILES; i++) {
      RandomFiles.RandomFile file = files.next();
      String unique =
          file.text() + (file.text().endsWith("\n") ? "" : "\n") + "F,%d,%d".formatted(kill, i);
      Files.writeString(
          sources.resolve("%s-%05d.csv".formatted(file.dataset(), kill * FILES + i)), unique);
    }
    return sources;
  }

  private static void killWhileLanding(Path root, Path sources, int milliseconds)
      throws IOException, InterruptedException {
    Process process = LandingProcess.start(root, sources);
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.equals("ready")) {
          break;
        }
      }
      process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
  }

  private List<Batch> check(Path root) throws IOException {
    Home home = Home.open(root);
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home)) {
      new BalancedBooks(CATALOGUE, lake, ledger, folder).check();
      assertThat(ledger.batches().stream().map(b -> b.dataset() + b.sha256()))
          .doesNotHaveDuplicates();
      return ledger.batches().stream().map(LandingCrashTest::without).toList();
    }
  }

  /** A batch without what later batches may change: its rows may stop waiting. */
  private static Batch without(Batch batch) {
    return new Batch(
        batch.id(),
        batch.dataset(),
        batch.contractVersion(),
        batch.file(),
        batch.sha256(),
        batch.landedBy(),
        batch.landedAt(),
        new vn.thuocdo.data.ledger.RowCounts(batch.counts().read(), 0, 0, 0, 0),
        0,
        0,
        batch.snapshot(),
        java.time.Duration.ZERO);
  }
}
