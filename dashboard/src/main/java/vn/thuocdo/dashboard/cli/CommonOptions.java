package vn.thuocdo.dashboard.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.progress.Progress;

/** Options every command takes. */
@Command(mixinStandardHelpOptions = true)
final class CommonOptions {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Folder of this installation (default: $KPI_HOME, else ./home).")
  private Path home;

  @Option(
      names = "--catalogue",
      paramLabel = "DIR",
      description = "Read the catalogue from this folder instead of the built-in one.")
  private Path catalogue;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(names = "--quiet", description = "Print no progress.")
  private boolean quiet;

  Home home() {
    String named = System.getenv("KPI_HOME");
    return Home.open(home != null ? home : Path.of(named != null ? named : "home"));
  }

  Catalogue catalogue() {
    return catalogue == null ? CatalogueReader.builtIn() : CatalogueReader.read(catalogue);
  }

  Clock clock() {
    return Clock.system(ZONE);
  }

  Progress progress() {
    return quiet || !Console.isTerminal() ? Progress.SILENT : new TerminalProgress();
  }

  boolean json() {
    return json;
  }

  boolean quiet() {
    return quiet;
  }

  /** Prints the answer as JSON when asked to, else as text. */
  void answer(Console console, Map<String, Object> facts, String text) {
    if (!json) {
      console.print(text);
      return;
    }
    try {
      console.print(new ObjectMapper().writeValueAsString(facts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain maps are always JSON", e);
    }
  }

  /** Who runs the command, for the ledger. */
  String user() {
    return Optional.ofNullable(System.getProperty("user.name")).orElse("unknown");
  }
}
