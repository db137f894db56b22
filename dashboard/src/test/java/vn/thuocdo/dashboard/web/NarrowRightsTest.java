package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.UnitScope;
import vn.thuocdo.data.audit.AuditEvent;
import vn.thuocdo.data.plan.Classification;

/** What those who may see less do not see, and that asking for it tells nothing and is kept. */
class NarrowRightsTest {
  private static final String INDICATOR = "smartphone_coverage";
  private static Site site;
  private static String ward;
  private static String wide;

  @BeforeAll
  static void serve() {
    site = Site.ofSample();
    ward = key("narrow-ward", Role.WARD_OFFICER, "26368", Classification.INTERNAL);
    wide = key("narrow-not", Role.ANALYST, "all", Classification.RESTRICTED);
  }

  private static String key(String name, Role role, String units, Classification highest) {
    return site.token(name, role, new Scope(UnitScope.parse(units), highest));
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static HttpResponse<String> get(String key, String path, String... headers) {
    return site.as(key, "GET", path, "", headers);
  }

  private static List<JsonNode> items(String key, String path) throws IOException {
    HttpResponse<String> answer = get(key, path + (path.contains("?") ? "&" : "?") + "limit=50000");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    List<JsonNode> items = new java.util.ArrayList<>();
    new ObjectMapper().readTree(answer.body()).path("items").forEach(items::add);
    return items;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/values?indicator=smartphone_coverage&unit=79&period=2026-10",
        "/api/v1/values?indicator=smartphone_coverage&unit=75",
        "/api/v1/values?indicator=smartphone_coverage&unit=27316",
        "/api/v1/values?indicator=smartphone_coverage&unit=27316/khu-pho-1&level=neighbourhood",
        "/api/v1/values?indicator=smartphone_coverage&unit=79&level=ward&period=2026-10",
        "/api/v1/plans/dongnai-dean06-2026-2030/scorecard?unit=75",
        "/api/v1/plans/hcmc-kh31-2026/scorecard?unit=79",
        "/api/v1/quality?unit=27316",
        "/api/v1/quality/reporting?unit=79",
        "/api/v1/quality/agreements?unit=27316",
        "/api/v1/compare?unit=26368&unit2=27316&period=2026-10",
        "/so-sanh?unit=26368&unit2=27316&period=2026-10",
        "/units/27316/khu-pho-1",
        "/units/79",
        "/units/27316",
        "/units?unit=27316",
        "/plans/hcmc-kh31-2026",
        "/indicators/smartphone_coverage?unit=27316"
      })
  void unitsOutsideTheScopeAreAnsweredAsIfThereWereNone(String path) {
    HttpResponse<String> outside = get(ward, path);
    String nonsense =
        path.replaceAll("(unit=|/units/)(27316|79|75)", "$198765").replace("kh31", "kh99");
    HttpResponse<String> unknown = get(ward, nonsense);

    assertThat(outside.statusCode()).isEqualTo(404);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(told(outside)).isEqualTo(told(unknown));
    AuditEvent kept = site.audit().page(Long.MAX_VALUE, 2).get(1).event();
    assertThat(kept.action()).isEqualTo(AuditEvent.Action.REFUSED);
    assertThat(kept.actor()).isEqualTo("narrow-ward");
    assertThat(kept.object()).contains(path.replaceAll("\\?.*", ""), "404");
  }

  /** What an answer tells beside the words of the question. */
  private static String told(HttpResponse<String> answer) {
    return answer.body().replaceAll("27316(%2F|/)?|98765(%2F|/)?|\\b79\\b|\\b75\\b|kh31|kh99", "_");
  }

  @Test
  void goalsOfCrimeAndSecurityAreNotThere() throws IOException {
    String scorecard = "/api/v1/plans/dongnai-dean06-2026-2030/scorecard?period=2026-10";
    String internal = key("narrow-internal", Role.LEADERSHIP, "all", Classification.INTERNAL);

    assertThat(items(wide, scorecard)).hasSize(50);
    assertThat(items(internal, scorecard)).hasSize(46);
    for (String id :
        List.of("dn_v_05_forged_identity_crime_fall", "dn_v_04_population_database_upgraded")) {
      for (String path :
          List.of("/api/v1/indicators/", "/indicators/", "/api/v1/values?indicator=")) {
        assertThat(get(internal, path + id).statusCode()).isEqualTo(404);
        assertThat(get(internal, path + id).body()).doesNotContain("DN-V-0", "tội phạm");
        assertThat(get(wide, path + id).statusCode()).isEqualTo(200);
      }
      assertThat(get(internal, "/api/v1/indicators").body()).doesNotContain(id);
      assertThat(get(internal, "/api/v1/indicators/" + id.substring(0, 12)).body())
          .as("no near match is offered")
          .doesNotContain(id);
    }
    assertThat(get(internal, "/plans/dongnai-dean06-2026-2030").body()).doesNotContain("DN-V-09");
    assertThat(get(wide, "/plans/dongnai-dean06-2026-2030").body()).contains("DN-V-09");
  }

  @Test
  void cursorAndTagOfSomebodyElseOpenNothing() throws IOException {
    JsonNode first = new ObjectMapper().readTree(get(wide, "/api/v1/units?limit=2").body());
    String cursor = first.path("next_cursor").asText();
    HttpResponse<String> foreign = get(ward, "/api/v1/units?limit=2&cursor=" + cursor);
    assertThat(foreign.statusCode()).isEqualTo(400);
    assertThat(foreign.body()).doesNotContain("unit_code");

    String path = "/api/v1/values?indicator=" + INDICATOR + "&level=ward&period=2026-10";
    String tag = get(wide, path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> own = get(ward, path, "If-None-Match", tag);
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    assertThat(own.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    assertThat(own.headers().firstValue("Vary").orElseThrow()).contains("Authorization", "Cookie");
    String page = get(wide, "/units/26368").headers().firstValue("ETag").orElseThrow();
    assertThat(get(ward, "/units/26368", "If-None-Match", page).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/, 302",
    "/units, 302",
    "/units/26368, 200",
    "/plans/dongnai-dean06-2026-2030, 200",
    "/indicators/smartphone_coverage, 200",
    "/indicators/full_online_rate, 200",
    "/chat-luong, 200",
    "/chat-luong?dataset=dossiers, 200",
    "/nap-du-lieu, 200",
    "/tai-khoan, 200"
  })
  void everyPageOfAWardOfficerTellsOfTheWardOnly(String path, int status) {
    HttpResponse<String> page = get(ward, path);

    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body())
        .doesNotContain("Phường An Đông", "27316", "26732", "unit=75", "unit=79", "DN-V-09");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "26368'",
        "26368;--",
        "26368\" OR \"\"=\"",
        "2б368",
        "２６３６８",
        "26368/../27316",
        "26368%00",
        "26368,27316",
        "*",
        "%"
      })
  void codesThatAreNoneAreNotFoundAndTellNothing(String unit) throws IOException {
    String encoded = java.net.URLEncoder.encode(unit, java.nio.charset.StandardCharsets.UTF_8);
    String path = "/api/v1/values?indicator=" + INDICATOR + "&period=2026-10&unit=" + encoded;
    HttpResponse<String> answer = get(ward, path);

    if (answer.statusCode() == 200) {
      assertThat(new ObjectMapper().readTree(answer.body()).path("items"))
          .as("a neighbourhood of the own ward that nobody has heard of")
          .allMatch(row -> row.path("unit_code").asText().startsWith("26368/"))
          .allMatch(row -> row.path("value").isNull());
    } else {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body().replace(unit, "")).doesNotContain("27316", "SQL", "SELECT");
    }
    assertThat(get(ward, "/api/v1/indicators/" + encoded).statusCode()).isIn(400, 404);
  }
}
