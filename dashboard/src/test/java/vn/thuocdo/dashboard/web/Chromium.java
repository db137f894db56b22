package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Starts a real browser without a window. */
final class Chromium {
  private static final File BROWSER = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");

  private Chromium() {}

  /** A browser with a profile of its own. */
  static ChromeDriver start(Path profile) {
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
                "--user-data-dir=" + profile.resolve("chromium")));
  }

  /** The exact number behind an element, if it has one. */
  static Optional<BigDecimal> number(WebElement element) {
    return Optional.ofNullable(element.getDomAttribute("data-value"))
        .filter(text -> !text.isEmpty())
        .map(BigDecimal::new);
  }
}
