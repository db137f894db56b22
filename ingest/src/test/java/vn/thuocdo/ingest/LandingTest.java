package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.thuocdo.data.ledger.RowCounts;

class LandingTest extends InLandedHome {
  @Test
  void theSameBytesLandOnlyOnce() throws IOException {
    LandingReport first = home.land("survey_forms", FORMS + FORM);
    LandingReport second = home.land("survey_forms", FORMS + FORM);
    assertThat(first.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 0));
    assertThat(second.counts()).isEqualTo(new RowCounts(0, 0, 1, 0, 0));
    assertThat(second.sameAs()).isEqualTo(first.batch());
    assertThat(home.ledger().batches()).hasSize(1);
    assertThat(home.rows("survey_forms", "form_id")).containsExactly("F1");
  }

  @Test
  void anOverlappingFileLandsOnlyItsNews() throws IOException {
    home.land("survey_forms", FORMS + FORM);
    String changed = FORM.replace(",yes,", ",no,");
    LandingReport report =
        home.land("survey_forms", FORMS + FORM + changed + FORM.replace("F1", "F2"));
    assertThat(report.counts()).isEqualTo(new RowCounts(1, 1, 1, 0, 0));
    assertThat(home.rows("survey_forms", "form_id || household_internet"))
        .containsExactlyInAnyOrder("F1true", "F1false", "F2true");
  }

  @Test
  void vietnameseHeadersSemicolonsAndBomAreUnderstood() throws IOException {
    String text =
        "\uFEFFNgày khảo sát;Mã phiếu;Mã hộ;Mã tỉnh;Mã phường xã;Khu phố/Ấp;Loại hình;Mã cán bộ khảo sát;Hộ có Internet;Ghi chú riêng\r\n"
            + "31/03/2026;F1;H1;75;26368;Ấp 1;household_business;S1;có;x\r\n";
    LandingReport report =
        home.land("survey_forms", Normalizer.normalize(text, Normalizer.Form.NFD));
    assertThat(report.counts().accepted()).isEqualTo(1);
    assertThat(report.unknownColumns()).hasSize(1);
    assertThat(home.rows("survey_forms", "survey_date || neighbourhood || household_internet"))
        .containsExactly("2026-03-31Ấp 1true");
  }

  @Test
  void severalCodesAreKeptSortedHoweverTheyAreSent() throws IOException {
    String sent = FORMS;
    String[] spellings = {
      "household;organisation;household_business",
      "organisation;household_business;household",
      " household_business; organisation;;household;organisation"
    };
    for (int i = 0; i < spellings.length; i++) {
      sent += FORM.replace("F1", "F" + i).replace(",household,", "," + spellings[i] + ",");
    }
    home.land("survey_forms", sent);
    assertThat(home.rows("survey_forms", "place_kinds"))
        .hasSize(3)
        .containsOnly("household;household_business;organisation");
  }

  @Test
  void everyReasonForRefusalIsKept() throws IOException {
    LandingReport report =
        home.land(
            "survey_forms",
            FORMS
                + FORM
                + "F2,H2,79,99999,Khu phố 1,household,S1,31/02/2026,maybe,0123\n"
                + "F3,H3,75,27316,Khu phố 1,castle,S1,2026-12-01,yes,\n"
                + "F4,H4,79,27316,,household,S1,2026-01-10,yes,\n");
    assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 3));
    assertThat(home.quarantine("survey_forms"))
        .containsExactlyInAnyOrder(
            "3 head_phone WRONG_PATTERN",
            "3 household_internet NOT_A_BOOLEAN",
            "3 survey_date NOT_A_DATE",
            "3 ward_code UNKNOWN_UNIT",
            "4 place_kinds NOT_IN_CODE_LIST",
            "4 survey_date ABOVE_MAX",
            "4 ward_code;province_code WARD_OF_OTHER_PROVINCE",
            "5 neighbourhood REQUIRED_MISSING");
  }

  @Test
  void brokenLinesAreQuarantinedAndTheRestLands() throws IOException {
    LandingReport report = home.land("survey_forms", FORMS + "F0,too,short\n" + FORM);
    assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 1));
    assertThat(home.quarantine("survey_forms")).containsExactly("2 null MALFORMED_LINE");
  }

  @Test
  void tooManyBadRowsRefuseTheFileAndADryRunWritesNothing() throws IOException {
    Path file = home.write(FORMS + FORM + FORM.replace("F1", "F2").replace("27316", "1"));
    assertThatThrownBy(
            () ->
                home.landing()
                    .land("survey_forms", file, new LandingOptions(false, BigDecimal.TEN, "test")))
        .hasMessageContaining("50.00 % of its 2 rows would be quarantined");
    LandingReport dry =
        home.landing()
            .land("survey_forms", file, new LandingOptions(true, BigDecimal.valueOf(100), "test"));
    assertThat(dry.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 1));
    assertThat(home.ledger().batches()).isEmpty();
    assertThat(home.rows("survey_forms", "form_id")).isEmpty();
  }
}
