package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.thuocdo.data.ledger.RowCounts;

/** Rows that land before their parents. */
class WaitingRowsTest extends InLandedHome {
  private static final String MEMBERS = "form_id,member_no,birth_date,sex,device\n";

  @Test
  void membersWaitForTheirFormAndAreCheckedWhenItComes() throws IOException {
    LandingReport early =
        home.land(
            "survey_members",
            MEMBERS
                + "F1,1,1980-05-02,male,smartphone\nF1,2,2026-02-01,female,none\nF9,1,1990-01-01,male,none\n");
    assertThat(early.counts()).isEqualTo(new RowCounts(0, 0, 0, 3, 0));
    assertThat(home.rows("survey_members", "form_id")).isEmpty();

    assertThat(home.land("survey_forms", FORMS + FORM).released()).isEqualTo(2);

    assertThat(home.rows("survey_members", "form_id || member_no")).containsExactly("F11");
    assertThat(home.quarantine("survey_members")).containsExactly("3 birth_date BORN_AFTER_SURVEY");
    assertThat(home.ledger().batches().get(0).counts()).isEqualTo(new RowCounts(1, 0, 0, 1, 1));
  }

  @Test
  void aWarningOfARowThatWaitedIsCountedOnce() throws IOException {
    String members = "form_id,member_no,birth_date,vneid_level,id_card_status\n";
    assertThat(home.land("survey_members", members + "F1,1,1980-05-02,level2,old_id9\n").warnings())
        .isZero();
    home.land("survey_forms", FORMS + FORM);
    assertThat(home.ledger().batches().get(0).warnings()).isEqualTo(1);
    assertThat(home.land("survey_members", members + "F1,1,1980-05-03,level2,old_id9\n").warnings())
        .isEqualTo(1);
  }
}
