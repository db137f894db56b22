package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.analytics.values.ReportedStates;
import vn.thuocdo.data.time.Period;

class CompareTest {
  private static final Period OCTOBER = Period.parse("2026-10");
  @AutoClose private static final Site SITE = Site.ofSample();
  private static final Answers ANSWERS = SITE.answers();

  @Test
  void everyFigureOfBothSidesIsTheOneOfTheValues() throws IOException {
    JsonNode rows = rows("unit=27316&period=2026-10&unit2=26732&period2=2026-09");

    int compared = 0;
    for (JsonNode row : rows) {
      Optional<BigDecimal> left = value(row.path("indicator_id").asText(), "27316", OCTOBER);
      Optional<BigDecimal> right =
          value(row.path("indicator_id").asText(), "26732", Period.parse("2026-09"));
      assertThat(number(row, "value")).isEqualTo(left.map(BigDecimal::doubleValue));
      assertThat(number(row, "value2")).isEqualTo(right.map(BigDecimal::doubleValue));
      if (!row.path("difference").isNull()) {
        assertThat(row.path("difference").asDouble())
            .isCloseTo(left.get().subtract(right.get()).doubleValue(), offset(1e-12));
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void surveysOfDifferentPeopleAreTestedOthersAreNot() throws IOException {
    assertThat(kind("unit=27316&period=2026-10&unit2=26732")).isEqualTo("estimated");
    assertThat(kind("unit=27316&period=2026-10&unit2=79")).isEqualTo("overlapping");
    assertThat(kind("unit=27316&period=2026-10&unit2=27316&period2=2026-09"))
        .isEqualTo("overlapping");
  }

  @Test
  void thePageSaysWhatTheTableOfTheApiSays() throws IOException {
    String address = "unit=27316&period=2026-10&unit2=26732&period2=2026-10";
    String page = SITE.get("/so-sanh?" + address).body();

    for (JsonNode row : rows(address)) {
      String line = "<tr data-indicator=\"%s\"".formatted(row.path("indicator_id").asText());
      assertThat(page).contains(line);
      String rest = page.substring(page.indexOf(line));
      rest = rest.substring(0, rest.indexOf("</tr>"));
      if (!row.path("difference").isNull()) {
        Matcher shown = Pattern.compile("c-difference n\" data-value=\"([^\"]+)\"").matcher(rest);
        assertThat(shown.find()).isTrue();
        assertThat(new BigDecimal(shown.group(1)))
            .isEqualByComparingTo(row.path("difference").decimalValue());
      }
    }
    assertThat(page).contains("unit=26732", "unit2=27316", "Đổi bên", "Newcombe");
  }

  @Test
  void whatWasReportedStandsBesideWhatIsKnownNow() {
    String address = "unit=27316&period=2026-08&state=reported&unit2=27316&period2=2026-08";
    ReportedStates states = new ReportedStates(SITE.lake(), Clock.systemUTC());

    assertThat(SITE.get("/so-sanh?" + address).statusCode()).isEqualTo(404);
    states.close(Period.parse("2026-08"), "test");
    try {
      assertThat(SITE.get("/so-sanh?" + address).body())
          .contains("Phường An Đông, tháng 8/2026, như đã báo cáo")
          .contains("tốt hơn rõ rệt ở 0, kém hơn rõ rệt ở 0");
    } finally {
      states.reopen(Period.parse("2026-08"), "test");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/so-sanh?unit=99999, 404",
    "/so-sanh?unit2=99999, 404",
    "/so-sanh?period=yesterday, 400",
    "/so-sanh?state=tomorrow, 400",
    "/so-sanh?unit=27316&period=2031-01, 200",
    "/api/v1/compare?unit=27316, 400"
  })
  void badAddressesAreAnsweredClearly(String address, int status) {
    assertThat(SITE.get(address).statusCode()).isEqualTo(status);
  }

  private static JsonNode rows(String address) throws IOException {
    JsonNode answer = new ObjectMapper().readTree(SITE.get("/api/v1/compare?" + address).body());
    return answer.path("items");
  }

  private static String kind(String address) throws IOException {
    for (JsonNode row : rows(address)) {
      if (row.path("indicator_id").asText().equals("smartphone_coverage")) {
        return row.path("difference_kind").asText();
      }
    }
    throw new IllegalStateException("no smartphone_coverage");
  }

  private static Optional<Double> number(JsonNode row, String name) {
    return row.path(name).isNull()
        ? Optional.empty()
        : Optional.of(row.path(name).decimalValue().doubleValue());
  }

  private static Optional<BigDecimal> value(String indicator, String unit, Period period) {
    return ANSWERS.values(ValuesQuestion.of(indicator, unit, period)).get(0).measurement().value();
  }
}
