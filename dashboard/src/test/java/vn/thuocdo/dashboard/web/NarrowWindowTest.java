package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pages on a phone and a tablet. */
class NarrowWindowTest {
  private static Site site;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() {
    site = Site.ofSample();
    browser = Chromium.shared();
    Chromium.signIn(site);
  }

  @AfterAll
  static void close() throws IOException {
    Chromium.width(0);
    site.close();
  }

  @Test
  void nothingSticksOut() {
    List<String> tooWide = new ArrayList<>();
    for (String page : AddressBook.pages(site)) {
      browser.get(site.address(page));
      for (int width : List.of(360, 768)) {
        Chromium.width(width);
        Object actual = browser.executeScript("return document.documentElement.scrollWidth");
        if ((Long) actual > width) {
          tooWide.add("%s at %d: %s".formatted(page, width, actual));
        }
      }
    }
    assertThat(tooWide).isEmpty();
  }
}
