package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import vn.thuocdo.data.home.Scratch;

/** A real browser without a window, the same one for all tests of a run. */
final class Chromium {
  private static final File BROWSER = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static ChromeDriver shared;

  private Chromium() {}

  /** The browser; it ends with the tests. Nobody is signed in at first. */
  static synchronized ChromeDriver shared() {
    if (shared == null) {
      Path profile = profile();
      shared = start(profile);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    shared.quit();
                    Scratch.delete(profile);
                  }));
    }
    return shared;
  }

  private static Path profile() {
    try {
      return Files.createTempDirectory("chromium");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ChromeDriver start(Path profile) {
    assertThat(List.of(BROWSER, DRIVER))
        .as("Chromium and its driver are needed; ./kpi test installs them")
        .allMatch(File::canExecute);
    return new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort().build(),
        new ChromeOptions()
            .setBinary(BROWSER)
            .addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1440,900",
                "--user-data-dir=" + profile.resolve("chromium")));
  }

  /** Signs in as the site's administrator. Cookies know no ports, so each site needs its own. */
  static void signIn(Site site) {
    shared().manage().deleteAllCookies();
    shared().get(site.address("/dang-nhap"));
    shared().manage().addCookie(new Cookie("kpi_session", site.session()));
  }

  /** Makes the window as wide as a device, in pixels; 0 for its own width again. */
  static void width(int pixels) {
    if (pixels == 0) {
      shared().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
      return;
    }
    shared()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 600));
  }

  /** Waits until an element is there; it is looked for anew on every page that comes meanwhile. */
  static WebElement await(By place) {
    shared().manage().timeouts().implicitlyWait(Duration.ofSeconds(60));
    try {
      return shared().findElement(place);
    } finally {
      shared().manage().timeouts().implicitlyWait(Duration.ZERO);
    }
  }

  /** Waits until the page at an address that ends like this has come. */
  static void awaitAddress(String ending) {
    awaitScript(
        "return location.href.endsWith(arguments[0]) && document.readyState === 'complete'",
        ending);
  }

  /** Waits until a script says that something is so. */
  static void awaitScript(String script, Object... values) {
    long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!Boolean.TRUE.equals(shared().executeScript(script, values))) {
      assertThat(System.nanoTime()).as("still not so: " + script).isLessThan(patience);
      Thread.onSpinWait();
    }
  }

  /** The exact number behind an element, if it has one. */
  static Optional<BigDecimal> number(WebElement element) {
    return Optional.ofNullable(element.getDomAttribute("data-value"))
        .filter(text -> !text.isEmpty())
        .map(BigDecimal::new);
  }
}
