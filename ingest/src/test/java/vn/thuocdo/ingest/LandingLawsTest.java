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

  @TempDir Path folder;

  @Test
  void theBooksBalanceWhateverIsSent() throws IOException {
    RandomFiles files = new RandomFiles(20261102);
    Home home = Home.open(folder.resolve("home"));
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        Landing landing = new Landing(CATALOGUE, lake, ledger, CLOCK)) {
      BalancedBooks books = new BalancedBooks(CATALOGUE, lake, ledger, folder);
      for (int i = 1; i <= FILES; i++) {
        RandomFiles.RandomFile file = files.next();
        Path path = folder.resolve("file.csv");
        Files.writeString(path, file.text());
        LandingReport report =
            landing.land(file.dataset(), path, "f%d.csv".formatted(i), LandingOptions.by("test"));
        assertThat(report.counts().read())
            .as("file %d:%n%s", i, file.text())
            .isEqualTo(file.rows());
        if (i % 40 == 0) {
          books.check();
        }
      }
    }
  }
}
