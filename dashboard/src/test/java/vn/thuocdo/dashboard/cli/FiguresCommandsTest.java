package vn.thuocdo.dashboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuocdo.dashboard.Terminal;
import vn.thuocdo.dashboard.Terminal.Said;

/** Commands that print figures: whole, and with the eyes of a user. */
class FiguresCommandsTest {
  private static final Terminal SAMPLE = Terminal.ofSample();

  @Test
  void aValueIsItsNumeratorDividedByItsDenominator() {
    Said said =
        SAMPLE.kpi(
            "values",
            "--indicator",
            "smartphone_coverage",
            "--level",
            "ward",
            "--period",
            "2026-10");
    assertThat(said.exit()).isZero();
    List<String> lines = said.out().lines().toList();
    assertThat(lines.get(0))
        .startsWith(
            "indicator_id,unit_code,unit_level,unit_name,period,breakdown,breakdown_value,numerator,denominator,value,missing_reason,suppressed");
    assertThat(lines).hasSize(1 + 263);
    List<List<String>> figures =
        lines.stream()
            .skip(1)
            .map(line -> Arrays.asList(line.split(",", -1)))
            .filter(cells -> !cells.get(9).isEmpty())
            .toList();
    assertThat(figures)
        .extracting(cells -> cells.get(1))
        .containsExactlyInAnyOrder("27316", "26732", "26368");
    for (List<String> cells : figures) {
      assertThat(new BigDecimal(cells.get(9)))
          .isEqualByComparingTo(
              new BigDecimal(cells.get(7))
                  .divide(new BigDecimal(cells.get(8)), MathContext.DECIMAL64));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "smartphone_coverage,2026-10-ytd,no_such_period",
    "smartphone_coverage,2026-W40,no_such_period",
    "online_submission_rate,2026-10-ytd,''",
    "smartphone_coverage,2026-Q3,''"
  })
  void aStateHasNoWeeksAndNoYearToDate(String indicator, String period, String missing) {
    Said said = SAMPLE.kpi("values", "--indicator", indicator, "--unit", "79", "--period", period);
    List<String> cells = Arrays.asList(said.out().lines().toList().get(1).split(",", -1));
    assertThat(cells.get(10)).isEqualTo(missing);
  }

  @Test
  void theOperatorSeesEverythingAndAUserOnlyWhatTheUserMay() {
    SAMPLE.kpi(
        "user", "add", "cli-ward", "--roles", "ward_officer", "--units", "26368", "--no-password");
    Terminal ward = SAMPLE.with("--as", "cli-ward");
    String[] wards = {
      "values", "--indicator", "smartphone_coverage", "--level", "ward", "--period", "2026-10"
    };
    Said all = SAMPLE.kpi(wards);
    assertThat(all.err()).contains("unfiltered");
    Said own = ward.kpi(wards);
    assertThat(own.err()).isEmpty();
    assertThat(own.rows()).hasSize(1);
    assertThat(all.rows()).containsAll(own.rows());
    assertThat(SAMPLE.with("--quiet").kpi(wards).err()).isEmpty();
    ward.kpi("values", "--indicator", "smartphone_coverage", "--unit", "79")
        .refuses(5, "Cannot find unit '79': it is not in the unit list. Did you mean 26368?");
  }

  @Test
  void restrictedGoalsAreForThoseWhoMaySeeThem() {
    SAMPLE.kpi(
        "user", "add", "cli-card", "--roles", "ward_officer", "--units", "26368", "--no-password");
    String[] card = {"scorecard", "--plan", "dongnai-dean06-2026-2030", "--period", "2026-10"};
    assertThat(SAMPLE.kpi(card).rows()).hasSize(50);
    Said own = SAMPLE.with("--as", "cli-card").kpi(card);
    assertThat(own.rows()).hasSize(50 - 4);
    assertThat(own.out()).doesNotContain("DN-V-09");
  }

  @Test
  void everyGoalOfAPlanIsListedWithOrWithoutFigure() {
    Said said =
        SAMPLE.kpi("scorecard", "--plan", "dongnai-dean06-2026-2030", "--period", "2026-10");
    assertThat(said.exit()).isZero();
    assertThat(said.out().lines()).hasSize(1 + 50);
    assertThat(said.out()).contains("\nDN-II-13,dn_ii_13_health_records_linked,,,,no_data,");
  }
}
