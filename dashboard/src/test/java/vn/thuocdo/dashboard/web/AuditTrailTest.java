package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thuocdo.dashboard.web.text.Texts;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.UnitScope;
import vn.thuocdo.data.audit.AuditEvent;
import vn.thuocdo.data.plan.Classification;

/** What is written down of what readers do, and who may read that. */
class AuditTrailTest {
  private static Site site;
  private static String analyst;

  @BeforeAll
  static void serve() {
    site = Site.ofSample();
    analyst =
        site.token(
            "trail-analyst",
            Role.ANALYST,
            new Scope(UnitScope.parse("all"), Classification.RESTRICTED));
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static HttpResponse<String> get(String key, String path) {
    return site.as(key, "GET", path, "");
  }

  @Test
  void whoeverReadsRestrictedFiguresIsWrittenDown() {
    String crime = "/api/v1/values?indicator=dn_v_09_fraud_crime_fall&unit=75";
    assertThat(get(analyst, crime).statusCode()).isEqualTo(200);
    AuditEvent kept = site.audit().page(Long.MAX_VALUE, 1).get(0).event();
    assertThat(kept.action()).isEqualTo(AuditEvent.Action.RESTRICTED_READ);
    assertThat(kept.actor()).isEqualTo("trail-analyst");
    assertThat(kept.object()).isEqualTo("/api/v1/values: dn_v_09_fraud_crime_fall");
    get(analyst, "/plans/dongnai-dean06-2026-2030");
    assertThat(site.audit().page(Long.MAX_VALUE, 1).get(0).event().object())
        .startsWith("/plans/dongnai-dean06-2026-2030: ")
        .contains("dn_v_09_fraud_crime_fall");
    long before = site.audit().verify().records();
    get(analyst, "/api/v1/values?indicator=smartphone_coverage&unit=79&period=2026-10");
    get(analyst, "/units/27316");
    assertThat(site.audit().verify().records()).as("nothing restricted in it").isEqualTo(before);
    get(analyst, "/units/75");
    assertThat(site.audit().page(Long.MAX_VALUE, 1).get(0).event().object())
        .startsWith("/units/75: ")
        .contains("dn_v_09_fraud_crime_fall");
  }

  @Test
  void everyActionHasItsWords() {
    for (AuditEvent.Action action : AuditEvent.Action.values()) {
      String key = "audit.action." + action.id();
      assertThat(Texts.in(Texts.VIETNAMESE).of(key)).isNotEqualTo(key);
      assertThat(Texts.in(Texts.ENGLISH).of(key)).isNotEqualTo(key);
    }
  }

  @Test
  void anExportIsKeptAndTheLogIsForAdministratorsOnly() throws IOException {
    get(analyst, "/api/v1/plans?format=csv");
    AuditEvent kept = site.audit().page(Long.MAX_VALUE, 1).get(0).event();
    assertThat(kept.action()).isEqualTo(AuditEvent.Action.EXPORT);
    assertThat(kept.actor()).isEqualTo("trail-analyst");
    assertThat(kept.object()).isEqualTo("/api/v1/plans csv");

    JsonNode page = new ObjectMapper().readTree(site.get("/api/v1/audit?limit=2").body());
    assertThat(page.path("items").path(0).path("action").asText()).isEqualTo("export");
    String cursor = page.path("next_cursor").asText();
    JsonNode next =
        new ObjectMapper().readTree(site.get("/api/v1/audit?limit=2&cursor=" + cursor).body());
    assertThat(next.path("items").path(0).path("sequence").asLong())
        .isEqualTo(Long.parseLong(cursor) - 1);
    assertThat(site.get("/nhat-ky").body()).contains("Nhật ký nguyên vẹn", "Tải số liệu về");
    assertThat(site.get("/nhat-ky?lang=en").body()).contains("The log is whole");
    assertThat(get(analyst, "/nhat-ky").statusCode()).isEqualTo(403);
  }
}
