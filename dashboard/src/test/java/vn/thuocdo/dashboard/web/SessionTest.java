package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuocdo.dashboard.web.Gate.PASSWORD;
import static vn.thuocdo.dashboard.web.Gate.cookie;
import static vn.thuocdo.dashboard.web.Gate.secret;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.home.Home;

/** Staying by a cookie, acting with it, and leaving. */
class SessionTest {
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

  @Test
  void aSessionHasANewSecretAtEverySignInAndTheOldOneEnds() {
    String first = secret(gate.signIn("binh", PASSWORD, "/"));
    HttpResponse<String> again = gate.signIn("binh", PASSWORD, "/", "Cookie", first);

    assertThat(secret(again)).isNotEqualTo(first);
    assertThat(gate.get(first, "/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(gate.get(secret(again), "/api/v1/me").statusCode()).isEqualTo(200);
    HttpResponse<String> planted =
        gate.signIn("binh", PASSWORD, "/", "Cookie", "kpi_session=planted-by-somebody");
    assertThat(secret(planted)).doesNotContain("planted");
  }

  @Test
  void signingOutNeedsTheSecretOfThePage() {
    String session = secret(gate.signIn("binh", PASSWORD, "/"));
    assertThat(gate.post("/dang-xuat", "", "Cookie", session).statusCode()).isEqualTo(403);
    assertThat(gate.post("/dang-xuat", "csrf=x", "Cookie", session).statusCode()).isEqualTo(403);
    Matcher csrf =
        Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"")
            .matcher(gate.get(session, "/tai-khoan").body());
    assertThat(csrf.find()).isTrue();
    String body = "csrf=" + csrf.group(1);
    HttpResponse<String> out = gate.post("/dang-xuat", body, "Cookie", session);
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(cookie(out)).startsWith("kpi_session=;");
    assertThat(gate.get(session, "/api/v1/me").statusCode()).as("replayed").isEqualTo(401);
  }

  @Test
  void anUploadByCookieNeedsItToo() {
    String session = secret(gate.signIn("binh", PASSWORD, "/"));
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

  @Test
  void anotherSiteCannotSignAReaderIn() {
    assertThat(gate.signIn("binh", PASSWORD, "/", "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
  }
}
