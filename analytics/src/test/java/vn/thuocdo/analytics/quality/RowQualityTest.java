package vn.thuocdo.analytics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuocdo.analytics.quality.Asked.figures;
import static vn.thuocdo.analytics.quality.Asked.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of data quality from the newest rows that can be checked by hand. */
class RowQualityTest {
  @TempDir Path folder;
  private QualityHome home;

  @BeforeEach
  void open() throws IOException {
    home = new QualityHome(folder);
    survey();
    registers();
  }

  @AfterEach
  void close() {
    home.close();
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
  void onlyCellsThatShouldBeFilledAreMissed() {
    try (QualityAnswers answers = home.compute()) {
      assertThat(figures(answers.values(Asked.of("survey_forms", "27316", "2026-09"))))
          .as("13 cells of the household's form, 10 of the organisation's; one of each is empty")
          .containsExactly("complete 21/23");
      assertThat(figures(answers.values(Asked.of("survey_members", "27316", "2026-09"))))
          .containsExactly("complete 9/10");
      assertThat(figures(answers.values(Asked.of("eid_accounts", "27316", "2026-10"))))
          .as("6 cells, and the day of activation of four; nobody else sent people to share")
          .containsExactly("complete 34/34");
    }
  }

  @Test
  void anIdentifierIsSharedWhenAnotherDatasetKnowsIt() {
    try (QualityAnswers answers = home.compute()) {
      assertThat(figures(answers.values(Asked.of("survey_organisations", "27316", "2026-09"))))
          .contains("shared 1/2");
      assertThat(figures(answers.values(Asked.of("organisations", "26732", "2026-10"))))
          .contains("shared 1/1");
    }
  }

  @Test
  void sourcesAreComparedByTheNewestAnswerOfEach() {
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
                  .map(RowQualityTest::said))
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
}
