package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.audit.AuditRecord;
import vn.thuocdo.data.home.Home;

/** Coming in by the page, staying by a cookie, and leaving, without a browser's scripts. */
class SignInTest {
  private static final String PASSWORD = "mật khẩu của Bình";

  @TempDir Path folder;
  private Site site;

  @BeforeEach
  void serve() {
    site = Site.of(Home.open(folder));
    site.account("binh", Role.ADMINISTRATOR, Scope.EVERYTHING);
    site.accounts().password("binh", PASSWORD);
  }

  @AfterEach
  void stop() throws IOException {
    site.close();
  }

  private HttpResponse<String> signIn(
      String name, String password, String next, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/x-www-form-urlencoded";
    return site.as(
        "",
        "POST",
        "/dang-nhap",
        "name=%s&password=%s&tiep=%s".formatted(encoded(name), encoded(password), encoded(next)),
        all);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String cookie(HttpResponse<String> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .filter(text -> text.startsWith("kpi_session="))
        .findFirst()
        .orElseThrow();
  }

  private static String secret(HttpResponse<String> response) {
    return cookie(response).replaceAll(";.*", "");
  }

  private HttpResponse<String> get(String cookie, String path) {
    return site.as("", "GET", path, "", "Cookie", cookie);
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
    HttpResponse<String> response = signIn(" Binh ", PASSWORD, "/units/79?period=2026-10");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/units/79?period=2026-10");
    assertThat(cookie(response))
        .matches("kpi_session=[A-Za-z0-9_-]{43};.*")
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure", "Max-Age", "Expires");
    assertThat(get(secret(response), "/api/v1/me").body())
        .contains("\"name\":\"binh\"", "\"roles\":[\"administrator\"]", "\"units\":\"all\"");
    assertThat(trail()).containsExactly("binh sign_in password");
  }

  @Test
  void wrongNameAndWrongPasswordLookTheSame() {
    HttpResponse<String> password = signIn("binh", "không phải mật khẩu", "/");
    HttpResponse<String> name = signIn("anhx", "không phải mật khẩu", "/");

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
        assertThat(signIn(name, "không phải mật khẩu", "/").statusCode()).isEqualTo(401);
      }
    }
    HttpResponse<String> known = signIn("binh", PASSWORD, "/");
    for (int i = 0; i < 3; i++) {
      signIn("nobody", PASSWORD, "/");
    }
    assertThat(known.statusCode()).isIn(429, 303);
    site.accounts().password("binh", PASSWORD);
    assertThat(signIn("binh", PASSWORD, "/").statusCode()).as("unlocked").isEqualTo(303);
  }

  @Test
  void aSessionHasANewSecretAtEverySignInAndTheOldOneEnds() {
    String first = secret(signIn("binh", PASSWORD, "/"));
    HttpResponse<String> again = signIn("binh", PASSWORD, "/", "Cookie", first);

    assertThat(secret(again)).isNotEqualTo(first);
    assertThat(get(first, "/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(get(secret(again), "/api/v1/me").statusCode()).isEqualTo(200);
    HttpResponse<String> planted =
        signIn("binh", PASSWORD, "/", "Cookie", "kpi_session=planted-by-somebody");
    assertThat(secret(planted)).doesNotContain("planted");
  }

  @Test
  void signingOutNeedsTheSecretOfThePage() {
    String session = secret(signIn("binh", PASSWORD, "/"));
    String form = "application/x-www-form-urlencoded";
    assertThat(
            site.as("", "POST", "/dang-xuat", "", "Cookie", session, "Content-Type", form)
                .statusCode())
        .isEqualTo(403);
    assertThat(
            site.as("", "POST", "/dang-xuat", "csrf=x", "Cookie", session, "Content-Type", form)
                .statusCode())
        .isEqualTo(403);
    Matcher csrf =
        Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"")
            .matcher(get(session, "/tai-khoan").body());
    assertThat(csrf.find()).isTrue();
    String body = "csrf=" + csrf.group(1);
    HttpResponse<String> out =
        site.as("", "POST", "/dang-xuat", body, "Cookie", session, "Content-Type", form);
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(cookie(out)).startsWith("kpi_session=;");
    assertThat(get(session, "/api/v1/me").statusCode()).as("replayed").isEqualTo(401);
  }

  @Test
  void anUploadByCookieNeedsItToo() {
    String session = secret(signIn("binh", PASSWORD, "/"));
    String path = "/api/v1/ingest/population?dry_run=true&name=a.csv";
    String rows = "ward_code,group,count,as_of\n27316,all,5,2026-01-01\n";
    assertThat(site.as("", "POST", path, rows, "Cookie", session).statusCode()).isEqualTo(403);
    String csrf =
        site.accounts().sessions().find(session.substring("kpi_session=".length())).get().csrf();
    assertThat(
            site.as("", "POST", path, rows, "Cookie", session, "X-CSRF-Token", csrf).statusCode())
        .isEqualTo(200);
    String other = site.accounts().sessions().find(site.session()).orElseThrow().csrf();
    assertThat(
            site.as("", "POST", path, rows, "Cookie", session, "X-CSRF-Token", other).statusCode())
        .as("of another session")
        .isEqualTo(403);
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
    assertThat(signIn("binh", PASSWORD, next).headers().firstValue("Location")).hasValue(where);
  }

  @Test
  void anotherSiteCannotSignAReaderIn() {
    assertThat(signIn("binh", PASSWORD, "/", "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
  }

  @Test
  void theLinkOfTheFirstRunOpensOnce() {
    String link = site.server().firstRunLink().orElseThrow();
    HttpResponse<String> first = site.as("", "GET", link, "");
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(get(secret(first), "/nhat-ky").statusCode()).isEqualTo(200);
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
    assertThat(cookie(signIn("binh", PASSWORD, "/", https))).doesNotContain("Secure");
    assertThat(site.audit().page(Long.MAX_VALUE, 1).get(0).event().address())
        .isEqualTo("127.0.0.1");
    site.close();
    site =
        Site.of(
            Home.open(folder),
            new WebSettings(
                "127.0.0.1",
                0,
                true,
                new WebSettings.Door(false, true),
                WebSettings.USUAL_UPLOAD_BYTES));
    assertThat(cookie(signIn("binh", PASSWORD, "/", https))).contains("Secure");
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
