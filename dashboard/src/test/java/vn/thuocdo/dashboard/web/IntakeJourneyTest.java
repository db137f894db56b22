package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import vn.thuocdo.data.home.Home;

/** A file goes in, and what was wrong with it comes back. */
class IntakeJourneyTest {
  private final ChromeDriver browser = Chromium.shared();

  @Test
  void aFileIsSentCountedAndHandedBack(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("phieu.csv"),
            "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date\n"
                + "F1,H1,79,27316,Khu phố 1,household,S1,2026-01-10\n"
                + "F2,H2,79,99999,Khu phố 1,household,S1,2026-01-10\n");
    try (Site empty = Site.of(Home.open(folder.resolve("home")))) {
      Chromium.signIn(empty);
      browser.get(empty.address("/nap-du-lieu"));
      browser.findElement(By.cssSelector("option[value='survey_forms']")).click();
      assertThat(browser.findElement(By.cssSelector("[data-intake-template-link]")).isDisplayed())
          .isTrue();
      browser.findElement(By.name("file")).sendKeys(file.toString());
      browser.findElement(By.cssSelector("button.primary")).click();
      WebElement outcome = Chromium.await(By.cssSelector("article.outcome"));

      assertThat(count(outcome, "read")).isEqualTo("2");
      assertThat(count(outcome, "accepted")).isEqualTo("1");
      assertThat(count(outcome, "quarantined")).isEqualTo("1");
      assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Kết quả nạp");
      String workbook = outcome.findElement(By.cssSelector("a.primary")).getDomAttribute("href");
      assertThat(empty.download(workbook).statusCode()).isEqualTo(200);
      assertThat(browser.findElements(By.cssSelector("tr[data-batch='b000001']"))).hasSize(1);
    }
  }

  private static String count(WebElement outcome, String kind) {
    return outcome
        .findElement(By.cssSelector("[data-count='" + kind + "']"))
        .getDomAttribute("data-value");
  }
}
