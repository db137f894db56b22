package vn.thuocdo.ingest.generate.dirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import vn.thuocdo.ingest.generate.register.Registers;
import vn.thuocdo.ingest.quarantine.QuarantineReader;

/** Landing catches what was injected, all of it and nothing else. */
final class DirtySourcesTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final DirtRate RATE = new DirtRate(0.25);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  @TempDir private Path directory;

  /** What must be caught, and what was. */
  private record Caught(String dataset, String file, long line, String code) {}

  @Test
  void whatIsCaughtIsWhatWasInjected() throws IOException {
    landAndCompare(new Dirt(CATALOGUE, RATE));
  }

  private void landAndCompare(Dirt dirt) throws IOException {
    DirtySources dirty =
        dirt.spread(
            new SampleSources(CATALOGUE.units(), Registers.of(CATALOGUE), Progress.SILENT)
                .write(Scale.TINY, 1, directory.resolve("sources")),
            1);
    Home home = Home.open(directory.resolve("home"));
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        Landing landing = new Landing(CATALOGUE, lake, ledger, CLOCK)) {
      for (GeneratedFile file : dirty.sources().files()) {
        landing.land(file.dataset(), file.path(), LandingOptions.by("test"));
      }
      Set<Caught> caught = caught(new QuarantineReader(lake, ledger));
      Set<Caught> expected = expected(dirty);
      assertThat(without(expected, caught)).as("injected and not caught").isEmpty();
      assertThat(without(caught, expected)).as("caught and not injected").isEmpty();
      assertCounts(dirty, ledger.batches());
    }
  }

  private static Set<Caught> without(Set<Caught> all, Set<Caught> others) {
    return all.stream().filter(it -> !others.contains(it)).collect(Collectors.toSet());
  }

  private static Set<Caught> caught(QuarantineReader quarantine) {
    return quarantine.rows(Optional.empty(), Optional.empty()).stream()
        .map(row -> new Caught(row.dataset(), row.file(), row.line(), row.code()))
        .collect(Collectors.toSet());
  }

  private static Set<Caught> expected(DirtySources dirty) {
    return dirty.injections().stream()
        .filter(Injection::caught)
        .map(it -> new Caught(it.dataset(), it.file(), it.line(), it.code()))
        .collect(Collectors.toSet());
  }

  private static void assertCounts(DirtySources dirty, List<Batch> batches) {
    Map<String, Long> rows = new TreeMap<>();
    dirty.sources().files().forEach(f -> rows.put(f.path().getFileName().toString(), f.rows()));
    Map<String, Long> repeated =
        dirty.injections().stream()
            .filter(injection -> injection.kind().equals("duplicate row"))
            .collect(Collectors.groupingBy(Injection::file, Collectors.counting()));
    assertThat(batches).hasSameSizeAs(rows.keySet());
    for (Batch batch : batches) {
      assertThat(batch.counts().read()).as(batch.file()).isEqualTo(rows.get(batch.file()));
      assertThat(batch.counts().waiting()).as(batch.file()).isZero();
      assertThat(batch.counts().duplicate())
          .as(batch.file())
          .isEqualTo(repeated.getOrDefault(batch.file(), 0L));
    }
  }
}
