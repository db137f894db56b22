package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.data.access.Permission;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.audit.AuditEvent;

/** Keys that are none, that open little, and that open nothing any more. */
class KeysTest {
  private static Site site;

  @BeforeAll
  static void serve() {
    site = Site.ofSample();
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static HttpResponse<String> get(String key, String path) {
    return site.as(key, "GET", path, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kpi_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "kpi_' OR '1'='1",
        "x",
        "null",
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."
      })
  void forgedKeysAreRefusedAndKept(String forged) {
    HttpResponse<String> answer = get(forged, "/api/v1/values?indicator=smartphone_coverage");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.body()).doesNotContain("items", forged);
    AuditEvent kept = site.audit().page(Long.MAX_VALUE, 1).get(0).event();
    assertThat(kept.action()).isEqualTo(AuditEvent.Action.REFUSED);
    assertThat(kept.object()).doesNotContain(forged);
    assertThat(
            site.as("", "GET", "/api/v1/me", "", "Cookie", "kpi_session=" + "A".repeat(43))
                .statusCode())
        .isEqualTo(401);
    assertThat(site.as("", "GET", "/api/v1/me", "", "Authorization", "Basic YTpi").statusCode())
        .isEqualTo(401);
  }

  @Test
  void theDoorItselfTellsNothingOfTheFigures() {
    assertThat(get("", "/dang-nhap").body())
        .contains("Đăng nhập")
        .doesNotContain(site.answers().snapshot().orElseThrow().id().toString(), "href=\"/units\"");
  }

  @Test
  void aKeyOpensNoMoreThanItSaysAndNothingOnceRevokedOrItsAccountIsDisabled() {
    site.account("key-holder", Role.ADMINISTRATOR, Scope.EVERYTHING);
    var made = site.accounts().tokens().make("key-holder", Set.of(Permission.FIGURES), 1);
    assertThat(get(made.key(), "/api/v1/plans").statusCode()).isEqualTo(200);
    assertThat(get(made.key(), "/api/v1/audit").statusCode()).isEqualTo(403);
    assertThat(get(made.key(), "/api/v1/quality").statusCode()).isEqualTo(403);
    site.accounts().disable("key-holder", true);
    assertThat(get(made.key(), "/api/v1/plans").statusCode()).isEqualTo(401);
    site.accounts().disable("key-holder", false);
    assertThat(get(made.key(), "/api/v1/plans").statusCode()).isEqualTo(200);
    site.accounts().tokens().revoke(made.token().id());
    assertThat(get(made.key(), "/api/v1/plans").statusCode()).isEqualTo(401);
  }
}
