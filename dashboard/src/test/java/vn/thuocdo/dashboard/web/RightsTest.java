package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.dashboard.web.access.RouteTable;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;

/** The truth table: every route of the server, asked by everybody. */
class RightsTest {
  private static final String EVERYBODY = "LWAYRSM"; // + v and o
  private static Site site;
  private static Site open;
  private static final Map<Character, String> KEYS = new LinkedHashMap<>();

  /**
   * Letters: Leadership, Ward officer, Agency officer, analYst, Report generator, data Steward,
   * adMinistrator; v is a visitor, o a visitor of an open server.
   */
  private record Row(String route, String path, String admitted) {}

  private static final List<Row> TABLE =
      List.of(
          new Row("GET /health", "/health", EVERYBODY + "vo"),
          new Row("GET /ready", "/ready", EVERYBODY + "vo"),
          new Row("GET /assets/{file}", "/assets/none.css", EVERYBODY + "vo"),
          new Row("GET /nhung/{key}", "/nhung/none", EVERYBODY + "vo"),
          new Row("GET /dang-nhap", "/dang-nhap", EVERYBODY + "vo"),
          new Row("POST /dang-nhap", "/dang-nhap", EVERYBODY + "vo"),
          new Row("GET /dang-nhap/oidc", "/dang-nhap/oidc", EVERYBODY + "vo"),
          new Row("GET /dang-nhap/oidc/ve", "/dang-nhap/oidc/ve", EVERYBODY + "vo"),
          new Row("POST /dang-xuat", "/dang-xuat", EVERYBODY),
          new Row("GET /tai-khoan", "/tai-khoan", EVERYBODY),
          new Row("GET /api/v1/me", "/api/v1/me", EVERYBODY),
          new Row("GET /", "/", EVERYBODY + "o"),
          new Row("GET /plans", "/plans", EVERYBODY + "o"),
          new Row("GET /plans/{plan}", "/plans/hcmc-kh31-2026", EVERYBODY + "o"),
          new Row("GET /indicators/{id}", "/indicators/on_time_rate", EVERYBODY + "o"),
          new Row("GET /units", "/units", EVERYBODY + "o"),
          new Row("GET /units/{code}", "/units/27316", EVERYBODY + "o"),
          new Row("GET /units/{code}/{part}", "/units/27316/nothing", EVERYBODY + "o"),
          new Row("GET /trinh-chieu", "/trinh-chieu", EVERYBODY + "o"),
          new Row("GET /so-sanh", "/so-sanh", EVERYBODY + "o"),
          new Row("GET /api/v1/compare", "/api/v1/compare?period=2026-10", EVERYBODY + "o"),
          new Row("GET /nhiem-vu", "/nhiem-vu", EVERYBODY + "o"),
          new Row("GET /nhiem-vu/timeline.svg", "/nhiem-vu/timeline.svg", EVERYBODY + "o"),
          new Row(
              "GET /indicators/{id}/charts/{file}",
              "/indicators/smartphone_coverage/charts/trend.svg",
              EVERYBODY + "o"),
          new Row("GET /tim", "/tim?q=smartphone", EVERYBODY + "o"),
          new Row("GET /chat-luong", "/chat-luong", "LWAYSM"),
          new Row("GET /nap-du-lieu", "/nap-du-lieu", "WYSM"),
          new Row("POST /nap-du-lieu", "/nap-du-lieu", "WSM"),
          new Row("GET /nhat-ky", "/nhat-ky", "M"),
          new Row("GET /api/v1/indicators", "/api/v1/indicators", EVERYBODY + "o"),
          new Row(
              "GET /api/v1/indicators/{id}", "/api/v1/indicators/on_time_rate", EVERYBODY + "o"),
          new Row("GET /api/v1/plans", "/api/v1/plans", EVERYBODY + "o"),
          new Row(
              "GET /api/v1/plans/{id}/scorecard",
              "/api/v1/plans/hcmc-kh31-2026/scorecard",
              EVERYBODY + "o"),
          new Row("GET /api/v1/units", "/api/v1/units", EVERYBODY + "o"),
          new Row("GET /api/v1/values", "/api/v1/values?indicator=on_time_rate", EVERYBODY + "o"),
          new Row(
              "GET /api/v1/values/explain",
              "/api/v1/values/explain?indicator=on_time_rate&unit=79&period=2026-10",
              EVERYBODY + "o"),
          new Row("GET /api/v1/tasks", "/api/v1/tasks", EVERYBODY + "o"),
          new Row("GET /api/v1/tasks/agencies", "/api/v1/tasks/agencies", EVERYBODY + "o"),
          new Row("POST /api/v1/support", "/api/v1/support", "W"),
          new Row("GET /ho-tro", "/ho-tro", "W"),
          new Row("POST /ho-tro", "/ho-tro", "W"),
          new Row("GET /giai-trinh", "/giai-trinh", EVERYBODY + "o"),
          new Row("POST /giai-trinh", "/giai-trinh", "LM"),
          new Row("POST /giai-trinh/{id}", "/giai-trinh/1", "WAM"),
          new Row("GET /api/v1/explanations", "/api/v1/explanations", EVERYBODY + "o"),
          new Row("POST /api/v1/explanations", "/api/v1/explanations", "LM"),
          new Row("POST /api/v1/explanations/{id}/answer", "/api/v1/explanations/1/answer", "WAM"),
          new Row("GET /api/v1/quality", "/api/v1/quality", "LWAYSM"),
          new Row("GET /api/v1/quality/reporting", "/api/v1/quality/reporting", "LWAYSM"),
          new Row("GET /api/v1/quality/agreements", "/api/v1/quality/agreements", "LWAYSM"),
          new Row("GET /api/v1/datasets", "/api/v1/datasets", "WAYSM"),
          new Row(
              "GET /api/v1/datasets/{id}/template.xlsx",
              "/api/v1/datasets/population/template.xlsx",
              "WAYSM"),
          new Row(
              "GET /api/v1/datasets/survey_forms/form.xml",
              "/api/v1/datasets/survey_forms/form.xml",
              "WAYSM"),
          new Row(
              "POST /api/v1/ingest/{dataset}",
              "/api/v1/ingest/population?dry_run=true&name=a.csv",
              "WSM"),
          new Row(
              "GET /api/v1/ingest/progress/{ticket}",
              "/api/v1/ingest/progress/nothing-here",
              "WSM"),
          new Row("GET /api/v1/batches", "/api/v1/batches", "WYSM"),
          new Row("GET /api/v1/batches/{id}", "/api/v1/batches/b000001", "WYSM"),
          new Row("GET /api/v1/batches/{id}/errors", "/api/v1/batches/b000001/errors", "WSM"),
          new Row(
              "GET /api/v1/batches/{id}/errors.xlsx", "/api/v1/batches/b999999/errors.xlsx", "WSM"),
          new Row("GET /api/v1/audit", "/api/v1/audit", "M"));

  @BeforeAll
  static void serve() {
    site = Site.ofSample();
    open =
        Site.of(
            SampleHome.home(),
            new WebSettings(
                "127.0.0.1",
                0,
                true,
                new WebSettings.Door(true, false),
                WebSettings.USUAL_UPLOAD_BYTES));
    KEYS.put('L', key("leader", Role.LEADERSHIP));
    KEYS.put('W', key("ward", Role.WARD_OFFICER));
    KEYS.put('A', key("agency", Role.AGENCY_OFFICER));
    KEYS.put('Y', key("analyst", Role.ANALYST));
    KEYS.put('R', key("reports", Role.REPORT_GENERATOR));
    KEYS.put('S', key("steward", Role.DATA_STEWARD));
    KEYS.put('M', key("admin", Role.ADMINISTRATOR));
    KEYS.put('v', "");
    KEYS.put('o', "");
  }

  private static String key(String name, Role role) {
    return site.token(name, role, Scope.EVERYTHING);
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
    open.close();
  }

  @Test
  void everyRouteOfTheServerIsInBothTables() {
    assertThat(site.server().routes())
        .containsExactlyInAnyOrderElementsOf(TABLE.stream().map(Row::route).toList())
        .allMatch(
            route -> {
              String[] words = route.split(" ", 2);
              return RouteTable.find(words[0], words[1]).isPresent();
            });
    assertThat(RouteTable.find("GET", "/metrics")).isEmpty();
  }

  static Stream<Row> table() {
    return TABLE.stream();
  }

  @ParameterizedTest
  @MethodSource("table")
  void aRouteAdmitsThoseAndNobodyElse(Row row) {
    Set<Character> admitted =
        KEYS.keySet().stream().filter(who -> admits(who, row)).collect(Collectors.toSet());
    assertThat(admitted)
        .isEqualTo(row.admitted().chars().mapToObj(c -> (char) c).collect(Collectors.toSet()));
  }

  private static boolean admits(char who, Row row) {
    String method = row.route().substring(0, row.route().indexOf(' '));
    Site asked = who == 'o' ? open : site;
    HttpResponse<String> answer =
        asked.as(KEYS.get(who), method, row.path(), body(method), headers(method));
    boolean stranger = KEYS.get(who).isEmpty();
    boolean sentAway =
        stranger
            && answer.statusCode() == 303
            && answer.headers().firstValue("Location").orElse("").startsWith("/dang-nhap");
    boolean refused = Set.of(401, 403).contains(answer.statusCode()) || sentAway;
    boolean wrongPassword = row.route().equals("POST /dang-nhap") && !stranger;
    if (refused && !wrongPassword) {
      assertThat(answer.body()).doesNotContain("smartphone", "Phường An Đông");
      assertThat(answer.statusCode()).isIn(stranger ? List.of(401, 303) : List.of(403));
    }
    return !refused || row.route().equals("POST /dang-nhap");
  }

  private static String body(String method) {
    return method.equals("POST") ? "ward_code,group,count,as_of\n" : "";
  }

  private static String[] headers(String method) {
    return method.equals("POST")
        ? new String[] {"Content-Type", "text/csv"}
        : new String[] {"Accept", "*/*"};
  }

  @ParameterizedTest
  @MethodSource("table")
  void askingForTheHeadOnlyIsNoWayAround(Row row) {
    if (row.route().startsWith("GET ") && !row.admitted().contains("v")) {
      HttpResponse<String> answer = site.as("", "HEAD", row.path(), "");
      assertThat(answer.statusCode()).isIn(401, 303, 403);
    }
    if (row.route().equals("GET /health")) {
      assertThat(site.as("", "HEAD", row.path(), "").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatIsNotInTheTableIsNotThere() {
    for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS")) {
      HttpResponse<String> answer = site.as("", method, "/api/v1/values", "");
      assertThat(answer.statusCode()).as(method).isIn(401, 403, 404, 405);
      assertThat(answer.body()).doesNotContain("indicator_id");
    }
    assertThat(Arrays.asList(site.as("", "GET", "/api/v1/values/", "").statusCode()))
        .allMatch(status -> status == 401 || status == 404);
  }
}
