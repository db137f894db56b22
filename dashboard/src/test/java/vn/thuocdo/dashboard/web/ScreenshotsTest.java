package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.thuocdo.data.home.Home;

/**
 * Takes the pictures of {@code docs/images} when asked to: {@code -Dkpi.screenshots=HOME} names a
 * home with synthetic figures, such as one of {@code ./kpi demo --no-serve}. Every page says that
 * its figures are made up, and so do the pictures.
 */
@EnabledIfSystemProperty(named = "kpi.screenshots", matches = ".+")
class ScreenshotsTest {
  private static final Path IMAGES = Path.of("..", "docs", "images");
  private static final int DESK = 1440;
  private static final int PHONE = 390;
  private static final int HEIGHT = 900;

  @Test
  void mainPages() throws IOException {
    try (Site site = Site.of(Home.open(Path.of(System.getProperty("kpi.screenshots"))))) {
      Chromium.signIn(site);
      Map<String, String> pages = new LinkedHashMap<>();
      pages.put("overview", "/plans/hcmc-kh31-2026?period=2026-10");
      pages.put("indicator", "/indicators/vneid_any_coverage?period=2026-10");
      pages.put("unit", "/units/27316?period=2026-10");
      pages.put("compare", "/so-sanh?unit=27316&period=2026-10");
      pages.put("tasks", "/nhiem-vu");
      pages.put("quality", "/chat-luong");
      for (Map.Entry<String, String> page : pages.entrySet()) {
        take(site.address(page.getValue()), page.getKey(), DESK, HEIGHT);
      }
      take(site.address(pages.get("overview")), "overview-phone", PHONE, HEIGHT);
    } finally {
      Chromium.width(0);
    }
  }

  private static void take(String address, String name, int width, int height) throws IOException {
    Chromium.width(width);
    Chromium.shared().get(address);
    Chromium.shared().executeScript("document.documentElement.dataset.theme = 'light'");
    Map<String, Object> picture =
        Chromium.shared()
            .executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                    "format",
                    "webp",
                    "quality",
                    70,
                    "clip",
                    Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
    byte[] bytes = Base64.getDecoder().decode((String) picture.get("data"));
    assertThat(bytes.length).as(name).isBetween(5_000, 200_000);
    Files.write(IMAGES.resolve(name + ".webp"), bytes);
  }
}
