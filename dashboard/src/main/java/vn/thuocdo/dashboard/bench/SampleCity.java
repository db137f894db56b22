package vn.thuocdo.dashboard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.progress.Progress;
import vn.thuocdo.ingest.Landing;
import vn.thuocdo.ingest.LandingOptions;
import vn.thuocdo.ingest.generate.GeneratedFile;
import vn.thuocdo.ingest.generate.SampleSources;
import vn.thuocdo.ingest.generate.Scale;
import vn.thuocdo.ingest.generate.register.Registers;

/**
 * A home with the sample sources, which tell of ten months, and the survey and the dossiers once
 * more fourteen months earlier: 24 months in all.
 */
final class SampleCity {
  private static final String LANDED = "landed.txt";

  private final Catalogue catalogue;
  private final Clock clock;
  private final Path folder;

  SampleCity(Catalogue catalogue, Clock clock, Path folder) {
    this.catalogue = catalogue;
    this.clock = clock;
    this.folder = folder;
  }

  Home home() {
    return Home.open(folder.resolve("home"));
  }

  /** Makes and lands the sources, unless an earlier run has left them here. */
  void prepare(Scale scale) {
    if (!Files.exists(folder.resolve(LANDED))) {
      landAll(write(scale));
      new EarlierMonths(catalogue, home()).repeat();
      note(scale.id());
    }
  }

  private List<GeneratedFile> write(Scale scale) {
    return new SampleSources(catalogue.units(), Registers.of(catalogue), Progress.SILENT)
        .write(scale, 1, folder.resolve("sources"))
        .files();
  }

  private void note(String scale) {
    try {
      Files.writeString(folder.resolve(LANDED), scale + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void landAll(List<GeneratedFile> files) {
    landing(
        landing ->
            files.forEach(f -> landing.land(f.dataset(), f.path(), LandingOptions.by("bench"))));
  }

  private void landing(Consumer<Landing> work) {
    try (Lake lake = Lake.open(home());
        Ledger ledger = Ledger.open(home());
        Landing landing = new Landing(catalogue, lake, ledger, clock)) {
      work.accept(landing);
    }
  }

  /** Lands new visits to the households that one ward visited last; returns the number of rows. */
  long landOneWard() {
    String visit = "9" + clock.instant().getEpochSecond();
    long[] rows = new long[1];
    landing(
        landing -> {
          for (String dataset : List.of("survey_forms", "survey_members")) {
            Path file = oneWard(dataset, visit);
            rows[0] += landing.land(dataset, file, LandingOptions.by("bench")).counts().accepted();
          }
        });
    return rows[0];
  }

  private Path oneWard(String dataset, String visit) {
    Path source = folder.resolve("sources").resolve(dataset + "_79_2026-10.csv");
    return new OneWard(source, visit)
        .write(folder.resolve("ward-" + dataset + "-" + visit + ".csv"));
  }
}
