package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Names are found without marks, from any page. */
class SearchJourneyTest {
  @RegisterExtension private static final BrowsedSample SAMPLE = new BrowsedSample();

  private static final ChromeDriver BROWSER = Chromium.shared();

  @Test
  void searchNeedsNoMarks() {
    SAMPLE.open("/units/79");
    BROWSER.findElement(By.cssSelector("input[data-filter]")).sendKeys("con dao");

    assertThat(BROWSER.findElements(By.cssSelector("#ward-list li:not([hidden])")))
        .singleElement()
        .satisfies(item -> assertThat(item.getText()).isEqualTo("Đặc khu Côn Đảo"));
  }

  @Test
  void aSlashOpensTheSearchOfEverything() {
    SAMPLE.open("/units/79");
    BROWSER.findElement(By.tagName("body")).sendKeys("/");
    WebElement box = BROWSER.switchTo().activeElement();
    assertThat(box.getDomAttribute("name")).isEqualTo("q");
    box.sendKeys("an dong" + Keys.ENTER);
    Chromium.awaitAddress("/tim?q=an+dong");
    WebElement found = Chromium.await(By.linkText("Phường An Đông"));
    assertThat(found.getDomAttribute("href")).isEqualTo("/units/27316");
    found.sendKeys(Keys.ENTER);
    Chromium.awaitAddress("/units/27316");
  }
}
