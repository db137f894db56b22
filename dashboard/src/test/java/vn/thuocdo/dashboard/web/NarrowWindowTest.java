package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pages on a phone and a tablet. */
class NarrowWindowTest {
  @RegisterExtension private static final BrowsedSample SAMPLE = new BrowsedSample();

  private static final ChromeDriver BROWSER = Chromium.shared();

  @Test
  void nothingSticksOut() {
    List<String> tooWide = new ArrayList<>();
    for (String page : AddressBook.pages(SAMPLE.site())) {
      SAMPLE.open(page);
      for (int width : List.of(360, 768)) {
        Chromium.width(width);
        Object actual = BROWSER.executeScript("return document.documentElement.scrollWidth");
        if ((Long) actual > width) {
          tooWide.add("%s at %d: %s".formatted(page, width, actual));
        }
      }
    }
    assertThat(tooWide).isEmpty();
  }
}
