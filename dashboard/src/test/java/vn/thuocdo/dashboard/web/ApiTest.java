package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.data.time.Period;

class ApiTest {
  private static final String VALUES =
      "/api/v1/values?indicator=smartphone_coverage&unit=27316&period=2026-10";

  @AutoClose private static final Site SITE = Site.ofSample();

  private static JsonNode json(HttpResponse<String> response) throws JsonProcessingException {
    return new ObjectMapper().readTree(response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/indicators",
        "/api/v1/plans",
        "/api/v1/plans/hcmc-kh31-2026/scorecard",
        "/api/v1/units",
        "/api/v1/tasks?plan=hcmc-kh31-2026",
        "/api/v1/datasets",
        "/api/v1/quality?dataset=dossiers&month=2026-10",
        "/api/v1/quality/reporting?dataset=dossiers",
        "/api/v1/quality/agreements",
        VALUES
      })
  void everyListHasTheSameEnvelope(String path) throws JsonProcessingException {
    HttpResponse<String> response = SITE.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).fieldNames())
        .toIterable()
        .containsExactly("items", "next_cursor", "snapshot_id", "computed_at");
    assertThat(json(response).path("items")).isNotEmpty();
    assertThat(response.headers().firstValue("ETag")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"79, province", "27316, ward"})
  void aUnitAskedForWithItsOwnLevelIsTheUnitItself(String unit, String level)
      throws JsonProcessingException {
    String path = "/api/v1/values?indicator=smartphone_coverage&period=2026-10&unit=" + unit;
    JsonNode alone = json(SITE.get(path)).path("items");

    assertThat(alone.path(0).path("denominator").asLong()).isPositive();
    assertThat(json(SITE.get(path + "&level=" + level)).path("items")).isEqualTo(alone);
  }

  @Test
  void aValueIsTheOneTheAnswersGive() throws JsonProcessingException {
    JsonNode item = json(SITE.get(VALUES)).path("items").path(0);

    ValuesQuestion question =
        ValuesQuestion.of("smartphone_coverage", "27316", Period.parse("2026-10"));
    assertThat(item.path("value").decimalValue())
        .isEqualByComparingTo(
            SITE.answers().values(question).get(0).measurement().value().orElseThrow());
  }

  @Test
  void aReaderWhoHasTheAnswerGets304() {
    String tag = SITE.get(VALUES).headers().firstValue("ETag").orElseThrow();

    assertThat(SITE.get(VALUES, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(SITE.get(VALUES + "&format=csv", "If-None-Match", tag).statusCode())
        .as("another format is another answer")
        .isEqualTo(200);
  }

  @Test
  void pagesFollowOneAnother() throws JsonProcessingException {
    JsonNode first = json(SITE.get("/api/v1/units?limit=2"));
    String cursor = first.path("next_cursor").asText();
    JsonNode second = json(SITE.get("/api/v1/units?limit=2&cursor=" + cursor));

    assertThat(first.path("items")).hasSize(2);
    assertThat(second.path("items")).hasSize(2);
    assertThat(second.path("items").path(0)).isNotEqualTo(first.path("items").path(1));
    assertThat(SITE.get("/api/v1/units?cursor=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void csvComesOnRequestOrByAccept() {
    assertThat(SITE.get(VALUES + "&format=csv").body()).startsWith("indicator_id,unit_code");
    assertThat(SITE.get(VALUES, "Accept", "text/csv").body()).startsWith("indicator_id,unit_code");
  }

  @Test
  void errorsAreProblems() throws JsonProcessingException {
    HttpResponse<String> response = SITE.get("/api/v1/indicators/smartphone_coverag");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("application/problem+json");
    assertThat(json(response).path("code").asText()).isEqualTo("not_found");
    assertThat(json(response).path("hint").asText()).contains("smartphone_coverage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/values?indicator=smartphone_coverage&unti=79",
        "/api/v1/values",
        "/api/v1/values?indicator=smartphone_coverage&period=2026-13",
        "/api/v1/values?indicator=smartphone_coverage&level=city",
        "/api/v1/units?limit=0",
        "/api/v1/units?limit=50001",
        "/api/v1/units?format=pdf"
      })
  void badRequestsAreRefused(String path) throws JsonProcessingException {
    HttpResponse<String> response = SITE.get(path);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("code").asText()).isEqualTo("wrong_usage");
  }

  @Test
  void anUnknownParameterIsAnsweredWithTheKnownOnes() {
    assertThat(SITE.get("/api/v1/tasks?plna=x").body())
        .contains("cursor, day, format, lang, limit, plan");
  }

  @Test
  void anUnknownAddressOfTheApiIsAProblemToo() {
    HttpResponse<String> response = SITE.get("/api/v1/nothing");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).startsWith("{");
  }

  @Test
  void healthAndReadiness() {
    assertThat(SITE.get("/health").statusCode()).isEqualTo(200);
    assertThat(SITE.get("/ready").statusCode()).isEqualTo(200);
  }
}
