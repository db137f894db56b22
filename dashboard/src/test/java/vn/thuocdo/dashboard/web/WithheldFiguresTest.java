package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thuocdo.analytics.values.Audience;
import vn.thuocdo.analytics.values.Measurement.Sums;
import vn.thuocdo.analytics.values.Stored;
import vn.thuocdo.analytics.values.ValuesFilter;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.data.lake.Lake;

/** What the machine's operator sees and the server does not tell, in every way out. */
class WithheldFiguresTest {
  private static final long FEWEST = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Site site;
  private static Lake lake;
  private static ValuesSnapshot all;

  @BeforeAll
  static void serve() {
    site = Site.ofSample();
    lake = Lake.open(SampleHome.home());
    all = ValuesSnapshot.open(SampleHome.catalogue(), lake, Audience.OPERATOR).orElseThrow();
  }

  @AfterAll
  static void stop() throws IOException {
    all.close();
    lake.close();
    site.close();
  }

  private static boolean small(long count) {
    return count > 0 && count < FEWEST;
  }

  private static boolean small(Stored stored) {
    return stored.measurement() instanceof Sums sums
        && (small(sums.numerator())
            || sums.denominator().stream().anyMatch(d -> small(d) || small(d - sums.numerator())));
  }

  private static List<Stored> ages(String unit) {
    return all.find(
        "vneid_any_coverage",
        "age_band",
        new ValuesFilter(
            Optional.of(unit),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("2026-10"),
            Optional.empty()));
  }

  private static JsonNode items(String address) throws IOException {
    return JSON.readTree(site.get(address).body()).get("items");
  }

  private static String breakdown(String unit) {
    return "/api/v1/values?indicator=vneid_any_coverage&breakdown=age_band&period=2026-10&unit="
        + unit;
  }

  @Test
  void aBreakdownWithFewPeopleIsWithheldAsAWhole() throws IOException {
    String unit = smallUnit();
    JsonNode items = items(breakdown(unit));
    assertThat(items).hasSameSizeAs(ages(unit));
    for (JsonNode item : items) {
      assertThat(item.get("suppressed").asBoolean()).isTrue();
      assertThat(item.get("numerator").isNull()).isTrue();
      assertThat(item.get("denominator").isNull()).isTrue();
      assertThat(item.get("value").isNull()).isTrue();
      assertThat(item.get("missing_reason").isNull()).isTrue();
    }
  }

  private static String smallUnit() {
    return List.of("27316", "26732", "26368").stream()
        .filter(unit -> ages(unit).stream().anyMatch(WithheldFiguresTest::small))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void inCsvToo() throws IOException {
    List<String> lines = site.get(breakdown(smallUnit()) + "&format=csv").body().lines().toList();
    int numerator = List.of(lines.get(0).split(",", -1)).indexOf("numerator");
    int suppressed = List.of(lines.get(0).split(",", -1)).indexOf("suppressed");
    assertThat(lines).hasSizeGreaterThan(1);
    for (String line : lines.subList(1, lines.size())) {
      assertThat(line.split(",", -1)[numerator]).isEmpty();
      assertThat(line.split(",", -1)[suppressed]).isEqualTo("true");
    }
  }

  /** Whatever the server tells of wards is what was computed, and never about few people. */
  @Test
  void whatIsToldIsTrueAndNotSmall() throws IOException {
    int told = 0;
    for (String indicator : List.of("smartphone_coverage", "on_time_rate", "id_card_coverage")) {
      for (JsonNode item :
          items("/api/v1/values?level=ward&period=2026-10&indicator=" + indicator)) {
        Optional<Stored> stored = all.find(indicator, item.get("unit_code").asText(), "2026-10");
        if (!item.get("numerator").isNull()) {
          Sums sums = (Sums) stored.orElseThrow().measurement();
          assertThat(item.get("numerator").asLong()).isEqualTo(sums.numerator());
          assertThat(small(stored.get())).isFalse();
          told++;
        } else if (stored.isPresent() && stored.get().measurement() instanceof Sums) {
          assertThat(item.get("suppressed").asBoolean()).isTrue();
        }
      }
    }
    assertThat(told).isPositive();
  }

  @Test
  void anExplanationOfAWithheldFigureHasNothingToCountFrom() throws IOException {
    for (JsonNode item : items("/api/v1/values?level=ward&period=2026-10&indicator=on_time_rate")) {
      if (item.get("suppressed").asBoolean()) {
        JsonNode explained =
            JSON.readTree(
                site.get(
                        "/api/v1/values/explain?indicator=on_time_rate&period=2026-10&unit="
                            + item.get("unit_code").asText())
                    .body());
        assertThat(explained.get("suppressed").asBoolean()).isTrue();
        assertThat(explained.get("sources")).isEmpty();
        assertThat(explained.get("sql").isNull()).isTrue();
        assertThat(explained.get("earlier")).isEmpty();
        assertThat(explained.at("/confidence/rows_read").asLong()).isZero();
        return;
      }
    }
    throw new AssertionError("the sample has a ward with few dossiers");
  }
}
