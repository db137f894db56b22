package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuocdo.data.access.Role;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.UnitScope;
import vn.thuocdo.data.plan.Classification;

/** The answer for less is a part of the answer for more: every list of the API, in every format. */
class SubsetTest {
  private static final String API = "GET /api/v1";

  /** Lists, asked in the same words by everybody. */
  private static final List<String> LISTS =
      List.of(
          "/units",
          "/indicators",
          "/plans",
          "/tasks",
          "/values?indicator=smartphone_coverage&level=ward&period=2026-10",
          "/values?indicator=smartphone_coverage&level=neighbourhood&period=2026-10",
          "/values?indicator=smartphone_coverage&breakdown=sex&period=2026-10",
          "/values?indicator=smartphone_coverage&period=2026-10",
          "/quality",
          "/quality/reporting",
          "/quality/agreements",
          "/explanations",
          "/batches",
          "/datasets");

  /**
   * Routes whose answer is about units or things named in the question, counts what its reader may
   * see, or is nobody's but an administrator's: their rights are asked in NarrowRightsTest and
   * RightsTest.
   */
  private static final Set<String> NO_LISTS =
      Set.of(
          "/me",
          "/audit",
          "/compare",
          "/values/explain",
          "/indicators/{id}",
          "/plans/{id}/scorecard",
          "/tasks/agencies",
          "/batches/{id}",
          "/batches/{id}/errors",
          "/batches/{id}/errors.xlsx",
          "/ingest/progress/{ticket}",
          "/datasets/{id}/template.xlsx",
          "/datasets/survey_forms/form.xml");

  private static Site site;
  private static String ward;
  private static String city;
  private static String wide;

  @BeforeAll
  static void serve() {
    site = Site.ofSample();
    ward = key("subset-ward", Role.WARD_OFFICER, "26368", Classification.INTERNAL);
    city = key("subset-city", Role.ANALYST, "79", Classification.INTERNAL);
    wide = key("subset-wide", Role.ANALYST, "all", Classification.RESTRICTED);
  }

  private static String key(String name, Role role, String units, Classification highest) {
    return site.token(name, role, new Scope(UnitScope.parse(units), highest));
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  static Stream<String> lists() {
    return LISTS.stream();
  }

  @Test
  void noListIsForgotten() {
    List<String> asked =
        Stream.concat(LISTS.stream().map(path -> path.replaceAll("\\?.*", "")), NO_LISTS.stream())
            .distinct()
            .map(path -> API + path)
            .toList();
    assertThat(site.server().routes().stream().filter(route -> route.startsWith(API)))
        .containsExactlyInAnyOrderElementsOf(asked);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void fewerRightsGiveAPartOfTheRows(String path) throws IOException {
    List<JsonNode> all = items(wide, path);
    List<JsonNode> few = items(ward, path);

    assertThat(plain(all)).containsAll(plain(items(city, path))).containsAll(plain(few));
    if (!Set.of("/datasets", "/explanations").contains(path)) {
      assertThat(all.size()).isGreaterThan(few.size());
    }
    assertThat(few)
        .filteredOn(row -> row.has("unit_code"))
        .allMatch(row -> row.path("unit_code").asText().startsWith("26368"));
    assertThat(items(city, path))
        .filteredOn(row -> row.has("unit_code"))
        .noneMatch(row -> row.path("unit_code").asText().startsWith("26368"));
  }

  /** How many goals a plan has depends on what may be seen of it. */
  private static List<JsonNode> plain(List<JsonNode> rows) {
    return rows.stream()
        .map(row -> row.has("plan_id") && row.has("goals") ? row.path("plan_id") : row)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void theSameHoldsForFilesThatAreTakenAway(String path) throws IOException {
    List<String> few = csv(ward, path);
    assertThat(few).hasSize(items(ward, path).size());
    if (!path.equals("/plans")) {
      assertThat(csv(wide, path)).containsAll(csv(city, path)).containsAll(few);
    }
  }

  private static List<JsonNode> items(String key, String path) throws IOException {
    List<JsonNode> items = new ArrayList<>();
    new ObjectMapper().readTree(body(key, path, "json")).path("items").forEach(items::add);
    return items;
  }

  /** Rows of a CSV, which may hold line breaks between quotes. */
  private static List<String> csv(String key, String path) {
    String body = body(key, path, "csv");
    return Stream.of(body.split("\n(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .skip(1)
        .filter(row -> !row.isEmpty())
        .toList();
  }

  private static String body(String key, String path, String format) {
    String address =
        "/api/v1" + path + (path.contains("?") ? "&" : "?") + "limit=50000&format=" + format;
    HttpResponse<String> answer = site.as(key, "GET", address, "");
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }
}
