package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.chrome.ChromeDriver;
import vn.thuocdo.data.home.Home;

/** The way in and the way out. */
class DoorJourneyTest {
  private final ChromeDriver browser = Chromium.shared();

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
      Chromium.await(By.cssSelector("input[type=password]"));
      assertThat(browser.getCurrentUrl()).endsWith("/dang-nhap");
      browser.get(fresh.address(link));
      assertThat(browser.findElement(By.cssSelector("[role=alert]")).getText())
          .contains("đã được dùng");
    }
  }
}
