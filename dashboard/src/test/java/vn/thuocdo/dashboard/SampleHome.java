package vn.thuocdo.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.thuocdo.analytics.compute.Compute;
import vn.thuocdo.analytics.compute.ComputeEngine;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.quality.Quality;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.progress.Progress;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.generate.GeneratedFile;
import vn.thuocdo.ingest.generate.SampleSources;
import vn.thuocdo.ingest.generate.Scale;

/** A home with the sample of three wards, generated, landed and computed once per test run. */
public final class SampleHome {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final Home HOME = make();

  private SampleHome() {}

  /** The home; tests only read it. */
  public static Home home() {
    return HOME;
  }

  /** The catalogue it was made with. */
  public static Catalogue catalogue() {
    return CATALOGUE;
  }

  private static Home make() {
    try {
      Path root = Files.createTempDirectory("sample-home");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
      Home home = Home.open(root);
      try (Lake lake = Lake.open(home);
          Ledger ledger = Ledger.open(home)) {
        land(home, lake, ledger);
        compute(home, lake);
        judge(home, lake, ledger);
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void land(Home home, Lake lake, Ledger ledger) {
    Path samples = home.root().resolve("samples");
    try (Landing landing = new Landing(CATALOGUE, lake, ledger, CLOCK)) {
      for (GeneratedFile file :
          new SampleSources(CATALOGUE.units(), Progress.SILENT)
              .write(Scale.TINY, 1, samples)
              .files()) {
        landing.land(file.dataset(), file.path(), LandingOptions.by("test"));
      }
    }
  }

  /** Computes the values of a home anew. */
  public static void compute(Home home, Lake lake) {
    try (ComputeSession session = ComputeEngine.duckDb(home)) {
      new Compute(CATALOGUE, lake, CLOCK, Progress.SILENT).run(session);
    }
  }

  private static void judge(Home home, Lake lake, Ledger ledger) {
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(home.temporary()))) {
      new Quality(CATALOGUE, lake, ledger, CLOCK).run(db);
    }
  }

  private static void delete(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
