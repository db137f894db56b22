package vn.thuocdo.dashboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** A Chromium without a window, with an empty profile. */
final class HeadlessBrowser implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final long PATIENCE_MILLIS = 30_000;
  private static final long POLL_MILLIS = 50;

  private final Process process;
  private final Path profile;

  private HeadlessBrowser(Process process, Path profile) {
    this.process = process;
    this.profile = profile;
  }

  /**
   * Starts the browser.
   *
   * @param profile an empty folder
   * @throws KpiException NOT_FOUND when there is none on this machine
   */
  static HeadlessBrowser start(Path profile) throws IOException {
    String program =
        PLACES.stream()
            .filter(place -> Files.isExecutable(Path.of(place)))
            .findFirst()
            .orElseThrow(HeadlessBrowser::missing);
    List<String> command =
        Stream.of(
                program,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--window-size=1440,900",
                "--user-data-dir=" + profile)
            .toList();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new HeadlessBrowser(process, profile);
  }

  private static KpiException missing() {
    return new KpiException(
        ErrorCode.NOT_FOUND,
        "Cannot measure pages in browser 'chromium': it was not found. Install it (on Debian or"
            + " Ubuntu: apt-get install chromium).");
  }

  /** Opens a tab. */
  Devtools tab() throws IOException, InterruptedException {
    return Devtools.openTab(port());
  }

  /** The browser writes down the port it has chosen. */
  private int port() throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    for (long waited = 0; waited < PATIENCE_MILLIS; waited += POLL_MILLIS) {
      if (Files.exists(file) && Files.size(file) > 0) {
        return Integer.parseInt(Files.readAllLines(file).get(0));
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new KpiException(
        ErrorCode.INTERNAL, "Cannot start browser 'chromium': it does not answer. Try again.");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
