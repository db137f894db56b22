package vn.thuocdo.analytics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thuocdo.analytics.quality.QualityHome.line;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.analytics.duckdb.AnalystSql;
import vn.thuocdo.analytics.values.Measurement.Sums;
import vn.thuocdo.data.ledger.RowCounts;

/**
 * Figures of data quality that can be checked by hand; wards 27316 and 26732 are of province 79.
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

  private static QualityQuestion of(String dataset, String unit, String month) {
    return new QualityQuestion(
        Optional.of(dataset),
        Optional.of(unit),
        Optional.empty(),
        Optional.of(month),
        Optional.empty());
  }

  private static List<String> figures(List<QualityRow> rows) {
    return rows.stream().map(r -> "%s %s".formatted(r.measure().id(), parts(r.sums()))).toList();
  }

  private static String parts(Optional<Sums> sums) {
    return sums.map(s -> s.numerator() + "/" + s.denominator().orElseThrow()).orElse("-");
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
      assertThat(figures(answers.values(of("benefit_payments", "27316", "2026-09"))))
          .containsExactly("clean 7/8", "consistent 9/10", "fresh 4/8", "valid 7/10");
      assertThat(figures(answers.values(of("benefit_payments", "79", "2026-09"))))
          .containsExactly("clean 9/10", "consistent 11/12", "fresh 6/10", "valid 9/12");
      assertThat(figures(answers.values(of("benefit_payments", "all", "all"))))
          .as("the row of no known unit counts only here")
          .containsExactly("clean 9/10", "consistent 12/13", "fresh 6/10", "valid 9/13");
      assertThat(answers.values(of("benefit_payments", "27316", "2026-08")))
          .as("no rows is no figure")
          .isEmpty();
      assertThat(
              answers
                  .values(of("benefit_payments", "27316", "2026-09"))
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
      assertThat(figures(answers.values(of("survey_members", "all", "all"))))
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
      assertThat(answers.reporting(of("benefit_payments", "all", "2026-08"))).isEmpty();
    }
  }

  private static String rate(QualityAnswers answers, String unit, String month) {
    ReportingRow row = answers.reporting(of("benefit_payments", unit, month)).get(0);
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
              answers.reporting(of("agency_reports", "all", "2026-09")).stream()
                  .map(r -> r.expected() + " " + r.actual() + " " + r.onTime()))
          .containsExactly("2 1 1");
      assertThat(answers.reporting(of("agency_reports", "27316", "2026-09"))).isEmpty();
    }
  }

  private void survey() throws IOException {
    home.rows(
        "survey_forms",
        """
        form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date,household_internet,household_class,device_support_need,coached_vneid2_count,coached_account_count,coached_online_dossier
        F1,H1,79,27316,KP 1,household,S1,2026-09-10,true,normal,false,3,2,
        F2,H2,79,27316,KP 1,organisation,S1,2026-09-11,,,,0,0,
        """);
    home.rows(
        "survey_members",
        """
        form_id,member_no,birth_date,id_card_status,vneid_level,device,bank_account,_event_date
        F1,1,1980-01-01,has_card,level2,smartphone,true,2026-09-10
        F1,2,1982-01-01,has_card,none,smartphone,,2026-09-10
        """);
    home.rows(
        "survey_organisations",
        """
        form_id,org_no,tax_code,org_status,org_eid_status,digital_signature,bank_account,cashless,_event_date
        F0,1,0100109106,active_at_address,none,none_or_expired,org_account,cash_only,2026-03-01
        F2,1,0100109106,active_at_address,activated,in_use,org_account,qr,2026-09-11
        F2,2,0300588569,active_at_address,none,in_use,org_account,qr,2026-09-11
        F2,3,,active_unregistered,none,none_or_expired,,cash_only,2026-09-11
        """);
  }

  private void registers() throws IOException {
    home.rows(
        "organisations",
        """
        tax_code,kind,ward_code,status,registered_on,eid_activated_on,digital_signature,qr_payment,as_of
        0100109106,enterprise,26732,active,2020-01-01,2026-05-01,true,false,2026-10-01
        """);
    home.rows(
        "eid_accounts",
        """
        person_id,province_code,ward_code,birth_date,sex,level,activated_on,as_of
        p1,79,27316,1980-01-01,male,level2,2026-01-01,2026-10-01
        p2,79,27316,1981-01-01,male,level2,2026-01-01,2026-10-01
        p3,79,27316,1982-01-01,female,level2,2026-01-01,2026-10-01
        p4,79,27316,1983-01-01,female,none,,2026-10-01
        p5,79,27316,2012-01-01,female,level2,2026-01-01,2026-10-01
        p6,79,26732,1983-01-01,female,level2,2026-01-01,2026-10-01
        """);
  }

  @Test
  void onlyCellsThatShouldBeFilledAreMissed() throws IOException {
    survey();
    registers();
    try (QualityAnswers answers = home.compute()) {
      assertThat(figures(answers.values(of("survey_forms", "27316", "2026-09"))))
          .as("13 cells of the household's form, 10 of the organisation's; one of each is empty")
          .containsExactly("complete 21/23");
      assertThat(figures(answers.values(of("survey_members", "27316", "2026-09"))))
          .containsExactly("complete 9/10");
      assertThat(figures(answers.values(of("eid_accounts", "27316", "2026-10"))))
          .as("6 cells, and the day of activation of four; nobody else sent people to share")
          .containsExactly("complete 34/34");
    }
  }

  @Test
  void anIdentifierIsSharedWhenAnotherDatasetKnowsIt() throws IOException {
    survey();
    registers();
    try (QualityAnswers answers = home.compute()) {
      assertThat(figures(answers.values(of("survey_organisations", "27316", "2026-09"))))
          .contains("shared 1/2");
      assertThat(figures(answers.values(of("organisations", "26732", "2026-10"))))
          .contains("shared 1/1");
    }
  }

  @Test
  void sourcesAreComparedByTheNewestAnswerOfEach() throws IOException {
    survey();
    registers();
    try (QualityAnswers answers = home.compute()) {
      assertThat(
              answers
                  .agreements(
                      new QualityQuestion(
                          Optional.empty(),
                          Optional.of("27316"),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty()))
                  .stream()
                  .map(QualityTest::said))
          .containsExactly(
              "coached_within_members 0/1 - -",
              "org_digital_signature 1/1 - -",
              "org_eid_activated 1/1 - -",
              "org_qr_payment 0/1 - -",
              "org_ward 0/1 - -",
              "vneid_level2_adults - 1/2 3/4");
      AgreementRow rates =
          answers
              .agreements(
                  new QualityQuestion(
                      Optional.empty(),
                      Optional.of("79"),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.of("vneid_level2_adults")))
              .get(0);
      assertThat(said(rates))
          .as("wards that only one side knows stay out")
          .isEqualTo("vneid_level2_adults - 1/2 3/4");
      assertThat(rates.percentagePoints())
          .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("-25"));
    }
  }

  private static String said(AgreementRow row) {
    return "%s %s %s %s"
        .formatted(row.agreement(), parts(row.agreeing()), parts(row.left()), parts(row.right()));
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
      assertThatThrownBy(() -> answers.values(of("dossier", "79", "2026-09")))
          .hasMessageStartingWith("Cannot find dataset 'dossier'");
      assertThatThrownBy(() -> answers.values(of("dossiers", "79", "2026-Q3")))
          .hasMessageStartingWith("Cannot use month '2026-Q3'");
      assertThatThrownBy(() -> QualityMeasure.of("vald"))
          .hasMessageContaining("Did you mean valid");
    }
  }
}
