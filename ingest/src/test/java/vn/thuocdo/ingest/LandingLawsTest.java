package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;

/** Whatever is sent, every row is somewhere, once. */
class LandingLawsTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final int FILES = Integer.getInteger("kpi.random-files", 80);
  private static final int FILES_PER_HOME = 250;
  private static final int FILES_PER_CHECK = 40;

  @TempDir Path folder;

  @Test
  void theBooksBalanceWhateverIsSent() throws IOException {
    RandomFiles files = new RandomFiles(20261102);
    for (int landed = 0; landed < FILES; landed += FILES_PER_HOME) {
      Home home = Home.open(folder.resolve("home" + landed));
      land(files, Math.min(FILES_PER_HOME, FILES - landed), home);
    }
  }

  private void land(RandomFiles files, int count, Home home) throws IOException {
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        Landing landing = new Landing(CATALOGUE, lake, ledger, CLOCK)) {
      BalancedBooks books = new BalancedBooks(CATALOGUE, lake, ledger, folder);
      for (int i = 1; i <= count; i++) {
        land(landing, files.next(), "f%d.csv".formatted(i));
        if (i % FILES_PER_CHECK == 0 || i == count) {
          books.check();
        }
      }
    }
  }

  private void land(Landing landing, RandomFiles.RandomFile file, String name) throws IOException {
    Path path = Files.writeString(folder.resolve("file.csv"), file.text());
    LandingReport report = landing.land(file.dataset(), path, name, LandingOptions.by("test"));
    assertThat(report.counts().read()).as("%s:%n%s", name, file.text()).isEqualTo(file.rows());
  }
}
