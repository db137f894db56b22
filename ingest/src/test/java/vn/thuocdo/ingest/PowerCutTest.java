package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.ingest.privacy.Seal;
import vn.thuocdo.ingest.quarantine.SealedSources;

/**
 * The power fails while files land: what was acknowledged is there, wholly, and nothing else is.
 * Only root may mount the disk that this needs.
 */
class PowerCutTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final int CUTS = Integer.getInteger("kpi.cuts", 2);
  private static final int FILES = 8;
  private static final int LATEST_CUT_MILLISECONDS = 2500;

  @TempDir Path folder;
  private SmallDisk disk;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = new SmallDisk(folder.resolve("disk.img"), folder.resolve("disk"));
    assumeTrue(disk.make(), "a file system in a file cannot be mounted here");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    disk.unmount();
  }

  @Test
  void aPowerCutLosesNothingThatWasAcknowledged() throws Exception {
    Random random = new Random(11);
    RandomFiles files = new RandomFiles(43);
    Path root = disk.folder().resolve("home");
    for (int cut = 0; cut < CUTS; cut++) {
      Path sources = write(files, cut);
      List<String> acknowledged = cutWhileLanding(root, sources, random);
      assertThat(landed(root)).containsAll(acknowledged);
      assertThat(StrayFiles.of(root)).isEmpty();
      LandingProcess.landAll(root, sources, false);
      assertThat(landed(root)).hasSize((cut + 1) * FILES).doesNotHaveDuplicates();
    }
  }

  private Path write(RandomFiles files, int cut) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources" + cut));
    for (int i = 0; i < FILES; i++) {
      RandomFiles.RandomFile file = files.next();
      Files.writeString(
          sources.resolve("%s-%05d.csv".formatted(file.dataset(), cut * FILES + i)),
          file.text().stripTrailing() + "\nF,%d,%d\n".formatted(cut, i));
    }
    return sources;
  }

  /** Hashes of the files that were acknowledged before the power failed. */
  private List<String> cutWhileLanding(Path root, Path sources, Random random)
      throws IOException, InterruptedException {
    Process process = LandingProcess.start(root, sources);
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo("ready");
      process.waitFor(random.nextInt(LATEST_CUT_MILLISECONDS), TimeUnit.MILLISECONDS);
      while (output.ready()) {
        acknowledged.add(output.readLine());
      }
      disk.cutPower(process);
    }
    return acknowledged;
  }

  /** Hashes of the files in the ledger, whose books must balance and whose rows must be there. */
  private List<String> landed(Path root) throws IOException {
    Home home = Home.open(root);
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home)) {
      lake.sweep();
      new BalancedBooks(CATALOGUE, lake, ledger, folder).check();
      SealedSources sources = new SealedSources(home, Seal.of(home));
      for (Batch batch : ledger.batches()) {
        sources
            .kept(batch.id())
            .ifPresent(kind -> assertThat(sources.open(batch.id(), kind)).isNotEmpty());
        assertThat(sources.kept(batch.id()).isPresent()).isTrue();
      }
      return ledger.batches().stream().map(Batch::sha256).toList();
    }
  }
}
