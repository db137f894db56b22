package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.dashboard.SampleHome;
import vn.thuocdo.data.time.Period;

/** Figures of few people are said to be withheld, which is neither zero nor missing. */
class WithheldTest {
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final List<String> UNITS = List.of("79", "27316", "26732", "75", "26368");
  private static Site site;
  private static List<ValueRow> withheld;

  @BeforeAll
  static void serve() {
    site = Site.ofSample();
    Answers answers = site.answers();
    withheld =
        UNITS.stream()
            .flatMap(unit -> rows(answers, unit))
            .filter(row -> row.measurement() instanceof Measurement.Suppressed)
            .toList();
  }

  private static Stream<ValueRow> rows(Answers answers, String unit) {
    return SampleHome.catalogue().indicators().keySet().stream()
        .map(indicator -> answers.values(ValuesQuestion.of(indicator, unit, OCTOBER)).get(0));
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  @Test
  void thePageOfTheIndicatorSaysWhyAndTellsNothing() {
    assertThat(withheld).isNotEmpty();
    for (ValueRow row : withheld.subList(0, Math.min(4, withheld.size()))) {
      String address =
          "/indicators/%s?unit=%s&period=2026-10".formatted(row.indicatorId(), row.place().code());

      assertThat(site.get(address).body())
          .as(address)
          .contains("không công bố số liệu tháng 10/2026 vì số người quá ít")
          .contains("<strong>Không công bố.</strong>")
          .doesNotContain("<strong>Chưa có số liệu.</strong>");
      assertThat(site.get(address + "&lang=en").body())
          .contains("withheld in October 2026 because it tells of too few people");
    }
  }

  @Test
  void thePageOfTheUnitListsThemApart() {
    for (String unit : UNITS) {
      String page = site.get("/units/" + unit + "?period=2026-10").body();
      for (ValueRow row : withheld) {
        String line = "<tr data-indicator=\"" + row.indicatorId() + "\" class=\"is-withheld\">";
        if (row.place().code().equals(unit)) {
          assertThat(page).as(unit).contains(line);
        }
      }
    }
  }

  @Test
  void aGoalWithAWithheldFigureIsNeitherMissedNorMissing() {
    assertThat(site.answers().scorecard("hcmc-kh31-2026", OCTOBER, java.util.Optional.of("26732")))
        .satisfies(
            card ->
                card.rows().stream()
                    .filter(r -> r.value().measurement() instanceof Measurement.Suppressed)
                    .forEach(
                        r ->
                            assertThat(r.assessment().status().id())
                                .isIn("withheld", "no_target_number")));
  }
}
