package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.time.Period;

/** What a reader sees in a real browser is what the answers say. */
class BrowserTest {
  private static final Period OCTOBER = Period.parse("2026-10");

  @TempDir private static Path profile;
  private static Site site;
  private static Answers answers;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() {
    site = Site.ofSample();
    answers = site.answers();
    browser = Chromium.start(profile);
  }

  @BeforeEach
  void signIn() {
    signIn(site);
  }

  /** Cookies know no ports, so each site needs its own again. */
  private static void signIn(Site other) {
    browser.manage().deleteAllCookies();
    browser.get(other.address("/dang-nhap"));
    browser.manage().addCookie(new Cookie("kpi_session", other.session()));
  }

  @AfterAll
  static void close() throws IOException {
    if (browser != null) {
      browser.quit();
    }
    if (site != null) {
      site.close();
    }
  }

  @Test
  void theOverviewShowsTheScorecard() {
    browser.get(site.address("/plans/hcmc-kh31-2026?period=2026-10"));

    List<GoalRow> rows = answers.scorecard("hcmc-kh31-2026", OCTOBER, Optional.empty()).rows();
    assertThat(browser.findElements(By.cssSelector("tr[data-goal]"))).hasSize(rows.size());
    for (GoalRow row : rows) {
      WebElement line =
          browser.findElement(By.cssSelector("tr[data-goal='" + row.goal().id() + "']"));
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
    browser.get(site.address("/indicators/vneid_any_coverage?period=2026-10"));

    for (ValueRow row :
        answers.values(ValuesQuestion.wardsOf("vneid_any_coverage", "79", OCTOBER))) {
      WebElement line =
          browser.findElement(By.cssSelector("tr[data-unit='" + row.place().code() + "']"));
      assertThat(Chromium.number(line.findElements(By.tagName("td")).get(1)))
          .as(row.place().name())
          .isEqualTo(row.measurement().value());
    }
    assertThat(browser.findElements(By.cssSelector("[data-chart] svg"))).hasSize(2);
  }

  @Test
  void theMapHasAHexagonForEveryWardReachedByKeyboard() {
    browser.get(site.address("/indicators/vneid_any_coverage?period=2026-10&unit=27316"));

    List<ValueRow> wards =
        answers.values(ValuesQuestion.wardsOf("vneid_any_coverage", "79", OCTOBER));
    assertThat(browser.findElements(By.cssSelector(".hexes a"))).hasSize(wards.size());
    for (ValueRow row : wards) {
      WebElement tile =
          browser.findElement(By.cssSelector(".hexes a[data-unit='" + row.place().code() + "']"));
      assertThat(Chromium.number(tile)).as(row.place().name()).isEqualTo(row.measurement().value());
      assertThat(tile.getDomAttribute("aria-label")).startsWith(row.place().name() + ": ");
    }
    WebElement anDong = browser.findElement(By.cssSelector(".hexes a.here"));
    browser.executeScript("arguments[0].focus()", anDong);
    browser.switchTo().activeElement().sendKeys(org.openqa.selenium.Keys.ENTER);
    assertThat(browser.getCurrentUrl()).endsWith("/units/27316?period=2026-10");
  }

  @Test
  void theUnitPageShowsAWardBesideTheCity() {
    browser.get(site.address("/units/27316?period=2026-10"));

    List<WebElement> lines =
        browser.findElements(By.cssSelector("tr[data-indicator]:not(.is-withheld)"));
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
    browser.get(site.address("/trinh-chieu?plan=hcmc-kh31-2026&period=2026-10"));
    List<WebElement> slides = browser.findElements(By.cssSelector(".slide"));
    assertThat(slides).hasSizeGreaterThan(2);
    assertThat(slides.get(0).isDisplayed()).isTrue();

    browser.switchTo().activeElement().sendKeys(org.openqa.selenium.Keys.ARROW_RIGHT);
    assertThat(slides.get(0).isDisplayed()).isFalse();
    assertThat(slides.get(1).isDisplayed()).isTrue();
    assertThat(browser.getCurrentUrl()).endsWith("#2");
    browser.switchTo().activeElement().sendKeys(org.openqa.selenium.Keys.ARROW_LEFT);
    browser.switchTo().activeElement().sendKeys(org.openqa.selenium.Keys.ARROW_LEFT);
    assertThat(slides.get(slides.size() - 1).isDisplayed()).isTrue();
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
    box.sendKeys("an dong" + org.openqa.selenium.Keys.ENTER);
    browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(30));
    browser.findElement(By.cssSelector("main input[value='an dong']"));
    browser.manage().timeouts().implicitlyWait(Duration.ZERO);
    browser.findElement(By.linkText("Phường An Đông")).click();
    assertThat(browser.getCurrentUrl()).endsWith("/units/27316");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/plans/hcmc-kh31-2026",
        "/indicators/vneid_any_coverage",
        "/units/79",
        "/units/27316",
        "/nhiem-vu",
        "/so-sanh?unit=27316&period=2026-10",
        "/trinh-chieu",
        "/tim?q=an",
        "/indicators/vneid_any_coverage?unit=27316&period=2026-10&nguon=1",
        "/nap-du-lieu",
        "/dang-nhap",
        "/tai-khoan",
        "/nhat-ky"
      })
  void nothingSticksOutOnAPhone(String path) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
    browser.get(site.address(path));

    Object width = browser.executeScript("return document.documentElement.scrollWidth");
    browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    assertThat(width).isEqualTo(360L);
  }

  @Test
  void aFileIsSentCountedAndHandedBack(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("phieu.csv"),
            "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date\n"
                + "F1,H1,79,27316,Khu phố 1,household,S1,2026-01-10\n"
                + "F2,H2,79,99999,Khu phố 1,household,S1,2026-01-10\n");
    try (Site empty = Site.of(Home.open(folder.resolve("home")))) {
      signIn(empty);
      browser.get(empty.address("/nap-du-lieu"));
      browser.findElement(By.cssSelector("option[value='survey_forms']")).click();
      assertThat(browser.findElement(By.cssSelector("[data-intake-template-link]")).isDisplayed())
          .isTrue();
      browser.findElement(By.name("file")).sendKeys(file.toString());
      browser.findElement(By.cssSelector("button.primary")).click();
      browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(60));
      WebElement outcome = browser.findElement(By.cssSelector("article.outcome"));
      browser.manage().timeouts().implicitlyWait(Duration.ZERO);

      assertThat(count(outcome, "read")).isEqualTo("2");
      assertThat(count(outcome, "accepted")).isEqualTo("1");
      assertThat(count(outcome, "quarantined")).isEqualTo("1");
      assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Kết quả nạp");
      String workbook = outcome.findElement(By.cssSelector("a.primary")).getDomAttribute("href");
      assertThat(empty.download(workbook).statusCode()).isEqualTo(200);
      assertThat(browser.findElements(By.cssSelector("tr[data-batch='b000001']"))).hasSize(1);
    }
  }

  @Test
  void theLinkOfTheFirstRunOpensOnceAndTheWayOutWorks(@TempDir Path folder) throws IOException {
    try (Site fresh = Site.of(Home.open(folder.resolve("home")))) {
      browser.manage().deleteAllCookies();
      browser.get(fresh.address("/tai-khoan"));
      assertThat(browser.getCurrentUrl()).contains("/dang-nhap?tiep=%2Ftai-khoan");
      String link = fresh.server().firstRunLink().orElseThrow();
      browser.get(fresh.address(link));
      assertThat(browser.getCurrentUrl()).endsWith("/plans/hcmc-kh31-2026");
      Cookie cookie = browser.manage().getCookieNamed("kpi_session");
      assertThat(cookie.isHttpOnly()).isTrue();
      assertThat(cookie.getSameSite()).isEqualTo("Lax");
      browser.findElement(By.cssSelector("a.account")).click();
      assertThat(browser.findElement(By.tagName("main")).getText())
          .contains("first-run", "Quản trị viên", "Tất cả đơn vị");
      browser.findElement(By.cssSelector("button.primary")).click();
      browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(30));
      browser.findElement(By.cssSelector("input[type=password]"));
      browser.manage().timeouts().implicitlyWait(Duration.ZERO);
      assertThat(browser.getCurrentUrl()).endsWith("/dang-nhap");
      browser.get(fresh.address(link));
      assertThat(browser.findElement(By.cssSelector("[role=alert]")).getText())
          .contains("đã được dùng");
    }
  }

  private static String count(WebElement outcome, String kind) {
    return outcome
        .findElement(By.cssSelector("[data-count='" + kind + "']"))
        .getDomAttribute("data-value");
  }
}
