package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuocdo.dashboard.web.Gate.PASSWORD;
import static vn.thuocdo.dashboard.web.Gate.cookie;
import static vn.thuocdo.dashboard.web.Gate.secret;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.data.audit.AuditRecord;
import vn.thuocdo.data.home.Home;

/** Coming in by the page, without a browser's scripts. */
class SignInTest {
  @TempDir Path folder;
  private Gate gate;
  private Site site;

  @BeforeEach
  void serve() {
    gate = new Gate(Home.open(folder));
    site = gate.site();
  }

  @AfterEach
  void stop() throws IOException {
    gate.close();
  }

  private List<String> trail() {
    return site.audit().page(Long.MAX_VALUE, 100).stream()
        .map(AuditRecord::event)
        .filter(event -> !event.actor().equals("server")) // it notes its definitions at its start
        .map(event -> event.actor() + " " + event.action().id() + " " + event.object())
        .toList();
  }

  @Test
  void theRightPasswordOpensTheWayBackAndACookieNoScriptCanRead() {
    HttpResponse<String> response = gate.signIn(" Binh ", PASSWORD, "/units/79?period=2026-10");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/units/79?period=2026-10");
    assertThat(cookie(response))
        .matches("kpi_session=[A-Za-z0-9_-]{43};.*")
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure", "Max-Age", "Expires");
    assertThat(gate.get(secret(response), "/api/v1/me").body())
        .contains("\"name\":\"binh\"", "\"roles\":[\"administrator\"]", "\"units\":\"all\"");
    assertThat(trail()).containsExactly("binh sign_in password");
  }

  @Test
  void wrongNameAndWrongPasswordLookTheSame() {
    HttpResponse<String> password = gate.signIn("binh", "không phải mật khẩu", "/");
    HttpResponse<String> name = gate.signIn("anhx", "không phải mật khẩu", "/");

    assertThat(password.statusCode()).isEqualTo(401);
    assertThat(name.statusCode()).isEqualTo(401);
    assertThat(password.body().replace("binh", "anhx")).isEqualTo(name.body());
    assertThat(name.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(trail())
        .containsExactly("visitor sign_in_failed unknown name", "visitor sign_in_failed binh");
  }

  @Test
  void afterFiveFailuresEvenTheRightPasswordHasToWait() {
    for (String name : List.of("binh", "nobody")) {
      for (int i = 0; i < 5; i++) {
        assertThat(gate.signIn(name, "không phải mật khẩu", "/").statusCode()).isEqualTo(401);
      }
    }
    HttpResponse<String> known = gate.signIn("binh", PASSWORD, "/");
    for (int i = 0; i < 3; i++) {
      gate.signIn("nobody", PASSWORD, "/");
    }
    assertThat(known.statusCode()).isIn(429, 303);
    site.accounts().password("binh", PASSWORD);
    assertThat(gate.signIn("binh", PASSWORD, "/").statusCode()).as("unlocked").isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/, /",
    "//evil.example/, /",
    "/\\evil.example, /",
    "javascript:alert(1), /",
    "/units/79, /units/79"
  })
  void theWayBackNeverLeadsElsewhere(String next, String where) {
    assertThat(gate.signIn("binh", PASSWORD, next).headers().firstValue("Location"))
        .hasValue(where);
  }

  @Test
  void theLinkOfTheFirstRunOpensOnce() {
    String link = site.server().firstRunLink().orElseThrow();
    HttpResponse<String> first = site.as("", "GET", link, "");
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(gate.get(secret(first), "/nhat-ky").statusCode()).isEqualTo(200);
    HttpResponse<String> second = site.as("", "GET", link, "");
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.headers().allValues("Set-Cookie")).isEmpty();
    String secret = link.substring(link.indexOf('=') + 1);
    assertThat(second.body()).contains("đã được dùng").doesNotContain(secret);
    assertThat(trail())
        .containsExactly(
            "visitor sign_in_failed first-run link", "first-run sign_in first-run link");
  }

  @Test
  void aHomeWithPasswordsAndRealFiguresHasNoLink() throws IOException {
    try (Site real = Site.of(Home.open(folder), new WebSettings("127.0.0.1", 0, false))) {
      assertThat(real.server().firstRunLink()).isEmpty();
    }
  }

  @Test
  void aProxyIsBelievedOnlyWhenToldSo() throws IOException {
    String[] https = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "198.51.100.7, 203.0.113.9"};
    assertThat(cookie(gate.signIn("binh", PASSWORD, "/", https))).doesNotContain("Secure");
    assertThat(site.audit().page(Long.MAX_VALUE, 1).get(0).event().address())
        .isEqualTo("127.0.0.1");
    gate.close();
    gate =
        new Gate(
            Home.open(folder),
            new WebSettings(
                "127.0.0.1",
                0,
                true,
                new WebSettings.Door(false, true),
                WebSettings.USUAL_UPLOAD_BYTES));
    site = gate.site();
    assertThat(cookie(gate.signIn("binh", PASSWORD, "/", https))).contains("Secure");
    assertThat(site.audit().page(Long.MAX_VALUE, 1).get(0).event().address())
        .as("the last address is the one the proxy saw")
        .isEqualTo("203.0.113.9");
  }

  @Test
  void nobodyCanFillTheLogWithForgedKeys() {
    for (int i = 0; i < 150; i++) {
      assertThat(site.as("kpi_forged" + i, "GET", "/api/v1/me", "").statusCode()).isEqualTo(401);
    }
    assertThat(site.audit().verify().records()).isBetween(60L, 120L);
  }

  @Test
  void thePageSpeaksBothLanguagesAndNeedsNoScript() {
    HttpResponse<String> page = site.as("", "GET", "/dang-nhap?tiep=/units/79", "");
    assertThat(page.body())
        .contains("Tên đăng nhập", "value=\"/units/79\"", "type=\"password\"")
        .doesNotContain(" style=", " onclick=", "href=\"/units\"");
    assertThat(site.as("", "GET", "/dang-nhap?lang=en", "").body()).contains("Sign in", "Password");
  }
}
