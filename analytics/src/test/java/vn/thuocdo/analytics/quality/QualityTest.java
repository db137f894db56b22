package vn.thuocdo.analytics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuocdo.analytics.quality.Asked.figures;
import static vn.thuocdo.analytics.quality.QualityHome.line;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.analytics.duckdb.AnalystSql;
import vn.thuocdo.data.ledger.RowCounts;

/**
 * Figures of data quality from the books that can be checked by hand; wards 27316 and 26732 are of
 * province 79.
 */
class QualityTest {
  @TempDir Path folder;
  private QualityHome home;

  @BeforeEach
  void open() {
    home = new QualityHome(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  /** Of ten rows of ward 27316 two were refused, one for its code, and one is a duplicate. */
  private void benefitBooks() {
    home.books(
        1,
        "benefit_payments",
        "2026-10-10T16:59:00Z",
        line(1, "27316", "2026-09", new RowCounts(6, 1, 1, 0, 2), 1, 4, 1));
    home.books(
        2,
        "benefit_payments",
        "2026-10-10T17:00:00Z",
        line(2, "26732", "2026-09", new RowCounts(2, 0, 0, 0, 0), 0, 2, 0),
        line(2, "", "", new RowCounts(0, 0, 0, 0, 1), 0, 0, 0));
  }

  @Test
  void booksGiveFourMeasuresThatAddUpToProvinceAndAll() {
    benefitBooks();
    try (QualityAnswers answers = home.compute()) {
      assertThat(figures(answers.values(Asked.of("benefit_payments", "27316", "2026-09"))))
          .containsExactly("clean 7/8", "consistent 9/10", "fresh 4/8", "valid 7/10");
      assertThat(figures(answers.values(Asked.of("benefit_payments", "79", "2026-09"))))
          .containsExactly("clean 9/10", "consistent 11/12", "fresh 6/10", "valid 9/12");
      assertThat(figures(answers.values(Asked.of("benefit_payments", "all", "all"))))
          .as("the row of no known unit counts only here")
          .containsExactly("clean 9/10", "consistent 12/13", "fresh 6/10", "valid 9/13");
      assertThat(answers.values(Asked.of("benefit_payments", "27316", "2026-08")))
          .as("no rows is no figure")
          .isEmpty();
      assertThat(
              answers
                  .values(Asked.of("benefit_payments", "27316", "2026-09"))
                  .get(3)
                  .sums()
                  .orElseThrow()
                  .value())
          .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("0.7"));
    }
  }

  @Test
  void rowsThatWaitAreNotCountedUntilTheyLand() {
    home.books(
        1,
        "survey_members",
        "2026-10-05T01:00:00Z",
        line(1, "", "", new RowCounts(0, 0, 0, 3, 0), 2, 0, 0));
    try (QualityAnswers answers = home.compute()) {
      assertThat(answers.values(QualityQuestion.ALL)).isEmpty();
      assertThat(answers.reporting(QualityQuestion.ALL)).isEmpty();
    }
    home.books(
        2,
        "survey_forms",
        "2026-10-06T01:00:00Z",
        line(1, "", "", new RowCounts(0, 0, 0, -3, 0), 0, 0, 0),
        line(1, "27316", "2026-10", new RowCounts(3, 0, 0, 0, 0), 2, 3, 0));
    try (QualityAnswers answers = home.compute()) {
      assertThat(figures(answers.values(Asked.of("survey_members", "all", "all"))))
          .containsExactly("clean 3/3", "consistent 3/3", "fresh 3/3", "valid 1/3");
    }
  }

  @Test
  void wardsOweAMonthAndAreLateAfterTheTenthInVietnam() {
    benefitBooks();
    try (QualityAnswers answers = home.compute()) {
      assertThat(rate(answers, "27316", "2026-09")).isEqualTo("1 1 1 2026-10-10 false");
      assertThat(rate(answers, "26732", "2026-09"))
          .as("landed at midnight of the 11th")
          .isEqualTo("1 1 0 2026-10-10 false");
      assertThat(rate(answers, "79", "2026-09")).isEqualTo("168 2 1 2026-10-10 false");
      assertThat(rate(answers, "75", "2026-09")).isEqualTo("95 0 0 2026-10-10 false");
      assertThat(rate(answers, "all", "2026-10")).isEqualTo("263 0 0 2026-11-10 false");
      assertThat(rate(answers, "all", "2026-11")).isEqualTo("263 0 0 2026-12-10 true");
      assertThat(answers.reporting(Asked.of("benefit_payments", "all", "2026-08"))).isEmpty();
    }
  }

  private static String rate(QualityAnswers answers, String unit, String month) {
    ReportingRow row = answers.reporting(Asked.of("benefit_payments", unit, month)).get(0);
    return "%d %d %d %s %s"
        .formatted(row.expected(), row.actual(), row.onTime(), row.dueOn(), row.running());
  }

  @Test
  void aProvinceReportsForItselfWhereItOwesTheDataset() {
    home.books(
        1,
        "agency_reports",
        "2026-10-09T01:00:00Z",
        line(1, "27316", "2026-09", new RowCounts(1, 0, 0, 0, 0), 0, 1, 0));
    try (QualityAnswers answers = home.compute()) {
      assertThat(
              answers.reporting(Asked.of("agency_reports", "all", "2026-09")).stream()
                  .map(r -> r.expected() + " " + r.actual() + " " + r.onTime()))
          .containsExactly("2 1 1");
      assertThat(answers.reporting(Asked.of("agency_reports", "27316", "2026-09"))).isEmpty();
    }
  }

  @Test
  void analystsSeeTheSameFigures() {
    benefitBooks();
    home.compute().close();
    try (AnalystSql sql = AnalystSql.open(QualityHome.CATALOGUE, home.lake())) {
      assertThat(
              sql.run(
                      "SELECT numerator, denominator FROM quality WHERE measure = 'valid' AND"
                          + " unit_code = '79' AND month = 'all'")
                  .rows())
          .containsExactly(List.of(9L, 12L));
      assertThat(
              sql.run("SELECT sum(actual) FROM reporting_rates WHERE unit_level = 'ward'").rows())
          .hasToString("[[2]]");
    }
  }

  @Test
  void unknownNamesAreRefusedWithNearMatches() {
    try (QualityAnswers answers = home.compute()) {
      assertThatThrownBy(() -> answers.values(Asked.of("dossier", "79", "2026-09")))
          .hasMessageStartingWith("Cannot find dataset 'dossier'");
      assertThatThrownBy(() -> answers.values(Asked.of("dossiers", "79", "2026-Q3")))
          .hasMessageStartingWith("Cannot use month '2026-Q3'");
      assertThatThrownBy(() -> QualityMeasure.of("vald"))
          .hasMessageContaining("Did you mean valid");
    }
  }
}
