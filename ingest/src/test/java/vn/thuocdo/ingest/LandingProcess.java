package vn.thuocdo.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;

/** A process of its own that lands every file of a folder, to be killed at any moment. */
public final class LandingProcess {
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  private LandingProcess() {}

  /**
   * Arguments: home, folder. Says {@code ready} when the first landing begins, and after each the
   * SHA-256 of the file that landed.
   */
  public static void main(String[] arguments) throws IOException {
    landAll(Path.of(arguments[0]), Path.of(arguments[1]), true);
  }

  /** Lands the files of {@code folder}, named by their dataset and a number, in order. */
  static void landAll(Path root, Path folder, boolean aloud) throws IOException {
    Catalogue catalogue = CatalogueReader.builtIn();
    Home home = Home.open(root);
    try (Lake lake = Lake.open(home);
        Ledger ledger = Ledger.open(home);
        Landing landing = new Landing(catalogue, lake, ledger, CLOCK)) {
      if (aloud) {
        System.out.println("ready");
      }
      for (Path file : files(folder)) {
        String name = file.getFileName().toString();
        LandingReport report =
            landing.land(name.substring(0, name.indexOf('-')), file, LandingOptions.by("test"));
        if (aloud) {
          System.out.println(report.sha256());
        }
      }
    }
  }

  /** Starts a process that does so. */
  static Process start(Path root, Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            LandingProcess.class.getName(),
            root.toString(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted(
              java.util.Comparator.comparing(
                  (Path file) -> file.getFileName().toString().replaceAll("\\D", "")))
          .toList();
    }
  }
}
