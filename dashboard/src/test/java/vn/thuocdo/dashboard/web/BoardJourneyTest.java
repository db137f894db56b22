package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.data.time.Period;

/** What a reader sees in a real browser is what the answers say. */
class BoardJourneyTest {
  private static final Period OCTOBER = Period.parse("2026-10");

  @RegisterExtension private static final BrowsedSample SAMPLE = new BrowsedSample();

  private static final ChromeDriver BROWSER = Chromium.shared();
  private static Answers answers;

  @BeforeAll
  static void open() {
    answers = SAMPLE.site().answers();
  }

  @Test
  void theOverviewShowsTheScorecard() {
    SAMPLE.open("/plans/hcmc-kh31-2026?period=2026-10");

    List<GoalRow> rows = answers.scorecard("hcmc-kh31-2026", OCTOBER, Optional.empty()).rows();
    assertThat(BROWSER.findElements(By.cssSelector("tr[data-goal]"))).hasSize(rows.size());
    for (GoalRow row : rows) {
      WebElement line =
          BROWSER.findElement(By.cssSelector("tr[data-goal='" + row.goal().id() + "']"));
      Optional<BigDecimal> shown =
          line.findElements(By.cssSelector(".c-value")).stream()
              .findFirst()
              .flatMap(Chromium::number);
      assertThat(shown).as(row.goal().id()).isEqualTo(row.value().measurement().value());
      assertThat(line.getDomAttribute("data-status")).isEqualTo(row.assessment().status().id());
    }
  }

  @Test
  void theIndicatorPageShowsEveryWardAndDrawsItsCharts() {
    SAMPLE.open("/indicators/vneid_any_coverage?period=2026-10");

    for (ValueRow row :
        answers.values(ValuesQuestion.wardsOf("vneid_any_coverage", "79", OCTOBER))) {
      WebElement line =
          BROWSER.findElement(By.cssSelector("tr[data-unit='" + row.place().code() + "']"));
      assertThat(Chromium.number(line.findElements(By.tagName("td")).get(1)))
          .as(row.place().name())
          .isEqualTo(row.measurement().value());
    }
    assertThat(
            BROWSER.findElements(By.cssSelector(".plot[role=img]")).stream()
                .filter(WebElement::isDisplayed))
        .as("the trend and the ranking, each drawn for a desk and for a phone")
        .hasSize(2);
  }

  @Test
  void echartsIsFetchedWhenAReaderExploresAChartAndShowsTheSameFigures() {
    SAMPLE.open("/indicators/vneid_any_coverage?period=2026-10");
    assertThat(BROWSER.executeScript("return typeof echarts")).isEqualTo("undefined");

    WebElement button =
        BROWSER.findElement(By.cssSelector("figure:has([data-explore]) button[aria-pressed]"));
    button.sendKeys(Keys.ENTER);
    Chromium.await(By.cssSelector("figure.exploring .explore svg"));

    Number newest =
        (Number)
            BROWSER.executeScript(
                "const box = document.querySelector('.exploring .explore');"
                    + "const line = echarts.getInstanceByDom(box).getOption().series.at(-1);"
                    + "return line.data.map((d) => d?.value ?? d).filter((d) => d !== null).at(-1)");
    assertThat(newest.doubleValue())
        .isEqualTo(value("vneid_any_coverage", "79").orElseThrow().movePointRight(2).doubleValue());
    assertThat(button.getDomAttribute("aria-pressed")).isEqualTo("true");
    button.sendKeys(Keys.ENTER);
    assertThat(BROWSER.findElement(By.cssSelector(".explore")).isDisplayed()).isFalse();
  }

  @Test
  void aSkeletonStandsInTheDrawingsPlaceUntilEchartsComes() {
    SAMPLE.open("/indicators/vneid_any_coverage?period=2026-10");
    Object drawn = BROWSER.executeScript("return document.querySelector('.plot').clientHeight");
    BROWSER.executeCdpCommand("Network.enable", Map.of());
    BROWSER.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*echarts*")));
    Object waiting =
        BROWSER.executeScript(
            "document.querySelector('figure:has([data-explore]) button[aria-pressed]').click();"
                + " const box = document.querySelector('.explore');"
                + " return box.getAttribute('aria-busy') === 'true' && box.clientHeight");
    Chromium.awaitScript("return document.querySelector('.exploring') === null");
    BROWSER.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));

    assertThat(waiting).as("height of the skeleton").isEqualTo(drawn);
    assertThat(BROWSER.executeScript("return document.querySelector('.plot').clientHeight"))
        .as("the drawing comes back when the library cannot be had")
        .isEqualTo(drawn);
  }

  @Test
  void theMapHasAHexagonForEveryWardReachedByKeyboard() {
    SAMPLE.open("/indicators/vneid_any_coverage?period=2026-10&unit=27316");

    List<ValueRow> wards =
        answers.values(ValuesQuestion.wardsOf("vneid_any_coverage", "79", OCTOBER));
    assertThat(BROWSER.findElements(By.cssSelector(".hexes a"))).hasSize(wards.size());
    for (ValueRow row : wards) {
      WebElement tile =
          BROWSER.findElement(By.cssSelector(".hexes a[data-unit='" + row.place().code() + "']"));
      assertThat(Chromium.number(tile)).as(row.place().name()).isEqualTo(row.measurement().value());
      assertThat(tile.getDomAttribute("aria-label")).startsWith(row.place().name() + ": ");
    }
    WebElement anDong = BROWSER.findElement(By.cssSelector(".hexes a.here"));
    BROWSER.executeScript("arguments[0].focus()", anDong);
    BROWSER.switchTo().activeElement().sendKeys(Keys.ENTER);
    Chromium.awaitAddress("/units/27316?period=2026-10");
  }

  @Test
  void theUnitPageShowsAWardBesideTheCity() {
    SAMPLE.open("/units/27316?period=2026-10");

    List<WebElement> lines =
        BROWSER.findElements(By.cssSelector("tr[data-indicator]:not(.is-withheld)"));
    assertThat(lines).isNotEmpty();
    for (WebElement line : lines) {
      String indicator = line.getDomAttribute("data-indicator");
      assertThat(Chromium.number(line.findElement(By.cssSelector(".c-value"))))
          .isEqualTo(value(indicator, "27316"));
      assertThat(Chromium.number(line.findElement(By.cssSelector(".c-overall"))))
          .isEqualTo(value(indicator, "79"));
    }
  }

  private static Optional<BigDecimal> value(String indicator, String unit) {
    return answers.values(ValuesQuestion.of(indicator, unit, OCTOBER)).get(0).measurement().value();
  }

  @Test
  void slidesTurnByArrowKeys() {
    SAMPLE.open("/trinh-chieu?plan=hcmc-kh31-2026&period=2026-10");
    List<WebElement> slides = BROWSER.findElements(By.cssSelector(".slide"));
    assertThat(slides).hasSizeGreaterThan(2);
    assertThat(slides.get(0).isDisplayed()).isTrue();

    BROWSER.switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
    assertThat(slides.get(0).isDisplayed()).isFalse();
    assertThat(slides.get(1).isDisplayed()).isTrue();
    assertThat(BROWSER.getCurrentUrl()).endsWith("#2");
    BROWSER.switchTo().activeElement().sendKeys(Keys.ARROW_LEFT);
    BROWSER.switchTo().activeElement().sendKeys(Keys.ARROW_LEFT);
    assertThat(slides.get(slides.size() - 1).isDisplayed()).isTrue();
  }
}
