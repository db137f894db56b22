package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.UnitScope;
import vn.thuocdo.data.plan.Classification;

/** A leader asks, the ward answers, and nobody else has anything to do with it. */
class ExplanationsTest {
  private static final String ADDRESS = "/api/v1/explanations";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Site site;
  private static String leader;
  private static String ward;
  private static String otherWard;

  @BeforeAll
  static void serve() {
    site = Site.ofSample();
    leader = site.token("chu-tich", Role.LEADERSHIP, Scope.EVERYTHING);
    ward = site.token("phuong-an-dong", Role.WARD_OFFICER, scope("27316"));
    otherWard = site.token("con-dao", Role.WARD_OFFICER, scope("26732"));
  }

  private static Scope scope(String unit) {
    return new Scope(UnitScope.parse(unit), Classification.INTERNAL);
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static HttpResponse<String> post(String key, String path, String form) {
    return site.as(key, "POST", path, form, "Content-Type", FORM);
  }

  private static long ask(String unit, LocalDate due) throws IOException {
    HttpResponse<String> asked =
        post(
            leader,
            ADDRESS,
            "goal=KH31-02&unit=%s&period=2026-10&question=Vi+sao+cham&due_on=%s"
                .formatted(unit, due));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    return JSON.readTree(asked.body()).get("id").asLong();
  }

  private static JsonNode find(String key, long id) throws IOException {
    for (JsonNode item : JSON.readTree(site.as(key, "GET", ADDRESS, "").body()).get("items")) {
      if (item.get("id").asLong() == id) {
        return item;
      }
    }
    return null;
  }

  @Test
  void theUnitAnswersOnceAndTheLeaderReadsIt() throws IOException {
    long id = ask("27316", LocalDate.now(java.time.ZoneOffset.UTC).plusDays(7));
    assertThat(find(ward, id).get("overdue").asBoolean()).isFalse();
    String answer = "cause=Thieu+may&measures=Ho+tro+may&until=2026-12-31";
    assertThat(post(ward, ADDRESS + "/" + id + "/answer", answer).statusCode()).isEqualTo(200);
    assertThat(find(leader, id).get("cause").asText()).isEqualTo("Thieu may");
    assertThat(find(leader, id).get("answered_by").asText()).isEqualTo("phuong-an-dong");
    assertThat(post(ward, ADDRESS + "/" + id + "/answer", answer).statusCode()).isEqualTo(403);
    assertThat(site.get("/giai-trinh").body()).contains("Thieu may").contains("Phường An Đông");
  }

  @Test
  void theThreadStandsBesideTheGoalTheUnitAndThePlan() throws IOException {
    String goal = "/indicators/id_card_coverage?plan=hcmc-kh31-2026&unit=26732&period=2026-10";
    String before = site.get(goal).body();
    long id = ask("26732", LocalDate.now(java.time.ZoneOffset.UTC).plusDays(7));
    String asked = otherWard;
    String stranger = site.token("phuong-khac", Role.WARD_OFFICER, scope("26368"));
    assertThat(before).doesNotContain("Vi sao cham").contains("/giai-trinh?goal=");
    assertThat(site.get(goal).body()).contains("Vi sao cham", "data-state=\"open\"");
    assertThat(site.get("/units/26732?period=2026-10").body()).contains("Vi sao cham");
    assertThat(site.get("/plans/hcmc-kh31-2026?period=2026-10").body())
        .containsPattern("href=\"/giai-trinh\">Giải trình: \\d+ yêu cầu chưa trả lời");
    assertThat(
            site.as(stranger, "GET", "/plans/dongnai-dean06-2026-2030?period=2026-10", "").body())
        .doesNotContain("yêu cầu chưa trả lời");
    post(asked, ADDRESS + "/" + id + "/answer", "cause=May+hong&measures=Sua&until=2026-12-31");
    assertThat(site.get(goal).body()).contains("May hong", "data-state=\"answered\"");
    assertThat(states("?unit=26732&goal=KH31-02&state=open")).isEmpty();
    assertThat(states("?unit=26732&goal=KH31-02&state=answered&period=2026-10")).hasSize(1);
    assertThat(site.get(ADDRESS + "?state=none").statusCode()).isEqualTo(400);
  }

  private static JsonNode states(String query) throws IOException {
    return JSON.readTree(site.get(ADDRESS + query).body()).get("items");
  }

  @Test
  void aRequestToAnotherWardIsNotThere() throws IOException {
    long id = ask("27316", LocalDate.now(java.time.ZoneOffset.UTC).plusDays(7));
    assertThat(find(otherWard, id)).isNull();
    String answer = "cause=x&measures=y&until=2026-12-31";
    assertThat(post(otherWard, ADDRESS + "/" + id + "/answer", answer).statusCode()).isEqualTo(404);
    assertThat(find(leader, id).get("cause").isNull()).isTrue();
  }

  @Test
  void questionsNeedAGoalAUnitAndADayToCome() {
    String form = "goal=%s&unit=%s&period=2026-10&question=x&due_on=%s";
    assertThat(post(leader, ADDRESS, form.formatted("KH31-99", "27316", "2099-01-01")).statusCode())
        .isEqualTo(404);
    assertThat(post(leader, ADDRESS, form.formatted("KH31-02", "99999", "2099-01-01")).statusCode())
        .isEqualTo(404);
    assertThat(post(leader, ADDRESS, form.formatted("KH31-02", "26368", "2099-01-01")).statusCode())
        .as("a ward of the other province")
        .isEqualTo(400);
    assertThat(post(leader, ADDRESS, form.formatted("KH31-02", "27316", "2020-01-01")).statusCode())
        .isEqualTo(400);
    assertThat(post(leader, ADDRESS, form.formatted("KH31-02", "27316", "mai")).statusCode())
        .isEqualTo(400);
  }
}
