package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** A period or unit is chosen: its page takes the place of the one that is there. */
class ChoiceJourneyTest {
  private static final String PAGE = "/indicators/vneid_any_coverage?unit=79&period=2026-10";
  @AutoClose private static final Site SITE = Site.ofSample();
  private final ChromeDriver browser = Chromium.shared();

  @BeforeEach
  void open() {
    Chromium.signIn(SITE);
    browser.get(SITE.address(PAGE));
    browser.executeScript("window.opened = 'once'");
  }

  private void choose(String list, String value) {
    browser.executeScript(
        "const list = document.querySelector('select[name=' + arguments[0] + ']'); list.focus();"
            + "list.value = arguments[1]; list.dispatchEvent(new Event('change', {bubbles: true}))",
        list,
        value);
  }

  private String text() {
    return browser.findElement(By.tagName("main")).getText();
  }

  @Test
  void theChosenPageIsTheOneItsAddressOpensAndTheWayBackLeadsToTheFirst() {
    String first = text();
    choose("period", "2026-09");
    Chromium.awaitAddress("period=2026-09");
    String chosen = text();
    assertThat(browser.executeScript("return window.opened")).as("in place").isEqualTo("once");
    assertThat(browser.executeScript("return document.activeElement.name")).isEqualTo("period");
    assertThat(browser.findElements(By.cssSelector("[data-sortable] th button"))).isNotEmpty();
    assertThat(chosen).isNotEqualTo(first);

    browser.navigate().back();
    Chromium.awaitAddress("period=2026-10");
    Chromium.await(By.cssSelector("select[name=period] option[value='2026-10'][selected]"));
    assertThat(text()).isEqualTo(first);

    browser.get(SITE.address("/indicators/vneid_any_coverage?unit=79&period=2026-09"));
    assertThat(text()).isEqualTo(chosen);
  }

  @Test
  void aChoiceThatFailsLeadsToThePageThatSaysWhy() {
    browser.executeScript("document.querySelector('select[name=unit]').options[0].value = '99999'");
    choose("unit", "99999");
    Chromium.awaitAddress("unit=99999&period=2026-10");
    Chromium.awaitScript("return document.readyState === 'complete'");
    assertThat(text()).contains("Không tìm thấy trang này");
    assertThat(browser.executeScript("return window.opened")).isNull();
  }
}
