package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Names are found without marks, from any page. */
class SearchJourneyTest {
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
    site.close();
  }

  @Test
  void searchNeedsNoMarks() {
    browser.get(site.address("/units/79"));
    browser.findElement(By.cssSelector("input[data-filter]")).sendKeys("con dao");

    assertThat(browser.findElements(By.cssSelector("#ward-list li:not([hidden])")))
        .singleElement()
        .satisfies(item -> assertThat(item.getText()).isEqualTo("Đặc khu Côn Đảo"));
  }

  @Test
  void aSlashOpensTheSearchOfEverything() {
    browser.get(site.address("/units/79"));
    browser.findElement(By.tagName("body")).sendKeys("/");
    WebElement box = browser.switchTo().activeElement();
    assertThat(box.getDomAttribute("name")).isEqualTo("q");
    box.sendKeys("an dong" + Keys.ENTER);
    Chromium.awaitAddress("/tim?q=an+dong");
    WebElement found = Chromium.await(By.linkText("Phường An Đông"));
    assertThat(found.getDomAttribute("href")).isEqualTo("/units/27316");
    found.sendKeys(Keys.ENTER);
    Chromium.awaitAddress("/units/27316");
  }
}
