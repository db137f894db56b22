package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.Ledger;

/** Every dataset has a sample, and every sample lands whole, once. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("..", "data", "samples");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  @TempDir Path folder;

  @Test
  void everySampleLandsWholeAndASecondTimeChangesNothing() throws IOException {
    Catalogue catalogue = CatalogueReader.builtIn();
    Home home = Home.open(folder);
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        Landing landing = new Landing(catalogue, lake, ledger, CLOCK)) {
      for (String dataset : catalogue.datasets().keySet()) {
        Path sample = SAMPLES.resolve(dataset + ".csv");
        long lines;
        try (var text = Files.lines(sample)) {
          lines = text.count() - 1;
        }
        LandingReport first = landing.land(dataset, sample, LandingOptions.by("test"));
        assertThat(first.counts().read()).as(dataset).isEqualTo(lines);
        assertThat(landing.land(dataset, sample, LandingOptions.by("test")).sameAs()).isPresent();
      }
      List<Batch> batches = ledger.batches();
      assertThat(batches).hasSameSizeAs(catalogue.datasets().keySet());
      for (Batch batch : batches) {
        assertThat(batch.counts().accepted()).as(batch.file()).isEqualTo(batch.counts().read());
      }
    }
  }
}
