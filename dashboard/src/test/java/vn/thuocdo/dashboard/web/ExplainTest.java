package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is said of where a number comes from, by the API. */
class ExplainTest {
  @AutoClose private static final Site SITE = Site.ofSample();

  private static JsonNode json(String address) throws IOException {
    return new ObjectMapper().readTree(SITE.get(address).body());
  }

  private static JsonNode explain(String indicator, String unit, String period) throws IOException {
    return json(
        "/api/v1/values/explain?indicator=%s&unit=%s&period=%s".formatted(indicator, unit, period));
  }

  private static List<String> files(JsonNode explanation) {
    List<String> files = new ArrayList<>();
    explanation
        .path("sources")
        .forEach(s -> s.path("batches").forEach(b -> files.add(b.path("file").asText())));
    return files;
  }

  @Test
  void everyFigureKnowsHowFarItCanBeReliedOn() throws IOException {
    JsonNode confidence = explain("smartphone_coverage", "79", "2026-10").path("confidence");
    JsonNode coverage = confidence.path("survey_coverage");
    assertThat(coverage.path("unit_code").asText()).isEqualTo("79");
    JsonNode figure =
        json("/api/v1/values?indicator=survey_coverage&unit=79&period=2026-10")
            .path("items")
            .get(0);
    assertThat(coverage.path("numerator")).isEqualTo(figure.path("numerator"));
    assertThat(coverage.path("denominator")).isEqualTo(figure.path("denominator"));
    assertThat(confidence.path("interval_low").asDouble())
        .isLessThan(confidence.path("interval_high").asDouble());
    assertThat(confidence.path("rows_read").asLong()).isPositive();
    assertThat(confidence.has("rows_quarantined")).isTrue();
    JsonNode reported = confidence.path("reporting").get(0);
    assertThat(reported.path("units_expected").asLong())
        .isGreaterThanOrEqualTo(reported.path("units_reported").asLong());
    assertThat(reported.path("units_reported").asLong())
        .isGreaterThanOrEqualTo(reported.path("units_on_time").asLong());
  }

  @Test
  void aNeighbourhoodHasQuartersWithTheCoverageAndDutiesOfItsWard() throws IOException {
    JsonNode months =
        json("/api/v1/values?indicator=smartphone_coverage&unit=27316&level=neighbourhood&period=2026-09")
            .path("items");
    JsonNode quarters =
        json("/api/v1/values?indicator=smartphone_coverage&unit=27316&level=neighbourhood&period=2026-Q3")
            .path("items");
    assertThat(quarters).isNotEmpty().hasSameSizeAs(months);
    for (int i = 0; i < quarters.size(); i++) {
      assertThat(quarters.get(i).path("unit_code")).isEqualTo(months.get(i).path("unit_code"));
      assertThat(quarters.get(i).path("numerator")).isEqualTo(months.get(i).path("numerator"));
      assertThat(quarters.get(i).path("denominator")).isEqualTo(months.get(i).path("denominator"));
    }
    String code = quarters.get(0).path("unit_code").asText();
    JsonNode explained = explain("smartphone_coverage", code, "2026-Q3");
    assertThat(explained.path("definition_hash_used").asText())
        .isEqualTo(explained.at("/definition/hash").asText());
    assertThat(explained.at("/confidence/survey_coverage/unit_code").asText()).isIn("27316", code);
    JsonNode coverage = explained.at("/confidence/survey_coverage");
    assertThat(coverage.path("suppressed").asBoolean() || coverage.path("value").asDouble() > 0)
        .isTrue();
    assertThat(explained.at("/confidence/reporting")).isNotEmpty();
    assertThat(files(explained)).isNotEmpty();
  }
}
