package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** What a reader does without a mouse. */
class KeyboardJourneyTest {
  private static final int MOST_STOPS = 80;

  @RegisterExtension private static final BrowsedSample SAMPLE = new BrowsedSample();

  private static final ChromeDriver BROWSER = Chromium.shared();

  private static void press(CharSequence key) {
    BROWSER.switchTo().activeElement().sendKeys(key);
  }

  private static boolean isAt(String place) {
    return Boolean.TRUE.equals(
        BROWSER.executeScript("return document.activeElement.matches(arguments[0])", place));
  }

  private static void tabTo(String place) {
    for (int stop = 0; stop < MOST_STOPS && !isAt(place); stop++) {
      press(Keys.TAB);
    }
    assertThat(isAt(place)).as("reached " + place).isTrue();
  }

  @Test
  void aGoalIsOpenedFromItsRow() {
    SAMPLE.open("/plans/hcmc-kh31-2026?period=2026-10");
    tabTo("tr[data-goal] .c-goal > a");
    String address = BROWSER.switchTo().activeElement().getDomAttribute("href");
    press(Keys.ENTER);
    Chromium.awaitAddress(address);
  }

  @Test
  void stepsThroughAListLeadNowhereUntilEnter() {
    String address = "/indicators/vneid_any_coverage?period=2026-10";
    SAMPLE.open(address);
    tabTo("select[name=period]");
    press(Keys.ARROW_DOWN);
    WebElement list = BROWSER.switchTo().activeElement();
    assertThat(list.getDomProperty("value")).isEqualTo("2026-09");
    assertThat(BROWSER.getCurrentUrl()).endsWith(address);
    assertThat(BROWSER.findElement(By.cssSelector(".picker button")).isDisplayed()).isTrue();
    press(Keys.ENTER);
    Chromium.awaitAddress("period=2026-09");
  }

  @Test
  void theMapIsWalkedTileByTileOrSkipped() {
    SAMPLE.open("/indicators/vneid_any_coverage?period=2026-10");
    tabTo(".skip-map");
    press(Keys.TAB);
    assertThat(isAt(".hexes a:first-of-type")).isTrue();
    String first = BROWSER.switchTo().activeElement().getDomAttribute("aria-label");
    press(Keys.TAB);
    assertThat(isAt(".hexes a")).isTrue();
    assertThat(BROWSER.switchTo().activeElement().getDomAttribute("aria-label"))
        .isNotBlank()
        .isNotEqualTo(first);
    press(Keys.chord(Keys.SHIFT, Keys.TAB));
    press(Keys.chord(Keys.SHIFT, Keys.TAB));
    press(Keys.ENTER);
    assertThat(isAt("#het-ban-do")).isTrue();
  }

  @Test
  void theHeatMapScrollsAndItsRowsOpen() {
    Chromium.width(360);
    SAMPLE.open("/chat-luong");
    WebElement heat = BROWSER.findElement(By.cssSelector(".scroll:has(.heat)"));
    BROWSER.executeScript("arguments[0].focus()", heat);
    press(Keys.chord(Keys.ARROW_RIGHT));
    Chromium.awaitScript("return arguments[0].scrollLeft > 0", heat);
    tabTo(".heat tbody a");
    String address = BROWSER.switchTo().activeElement().getDomAttribute("href");
    press(Keys.ENTER);
    Chromium.awaitAddress(address);
  }
}
