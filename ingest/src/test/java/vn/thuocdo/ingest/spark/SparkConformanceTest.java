package vn.thuocdo.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.LandingReport;

/** Spark lands what DuckDB lands: the same rows get the same fate, reasons and books. */
class SparkConformanceTest {
  private static final Path SAMPLES = Path.of("..", "data", "samples");
  private static final String FORMS = SharedSpark.FORMS;
  private static final String FORM = SharedSpark.FORM;
  private static final String MEMBERS = "form_id,member_no,full_name,birth_date,sex,device\n";

  @RegisterExtension static final SharedSpark SPARK = new SharedSpark();

  @TempDir Path folder;
  private TwoHomes homes;

  @BeforeEach
  void open() {
    homes = new TwoHomes(folder, SPARK);
  }

  @AfterEach
  void close() {
    homes.close();
  }

  @Test
  void everySampleLandsAlike() {
    for (String dataset : TwoHomes.CATALOGUE.datasets().keySet()) {
      homes.land(dataset, SAMPLES.resolve(dataset + ".csv"));
    }
    homes.assertEqual();
  }

  @Test
  void dirtyFormsAreRefusedForTheSameReasons() throws IOException {
    homes.land(
        "survey_forms",
        FORMS
            + FORM
            + FORM
            + FORM.replace(",yes,", ",no,")
            + "F2,H2,79,99999,Khu phố 1,household,S1,31/02/2026,maybe,0123\n"
            + "F3,H3,75,27316,Khu phố 1,castle,S1,2026-12-01,yes,\n"
            + "F4,H4,79,27316,,household,S1,2026-02-31,yes,+84912345678\n"
            + "F5,H5,79,27316,\"Khu \"\"5\"\", a\\b\",household;organisation;household,S1,1/3/2026,X,0912345678\n"
            + "F6,H6,79,27316, Khu phố 6 ,;organisation; household,S1,2026-3-1,1,\n"
            + "F7,too,short\n"
            + "\n"
            + "F8,H8,75,26368,Ấp 1,castle;household,S1,9999-12-31,CÓ,\n"
            + ",,,,,,,,,\n");
    homes.assertEqual();
  }

  @Test
  void laterFilesSupersedeAndRepairAlike() throws IOException {
    homes.land("survey_forms", FORMS + FORM + FORM.replace("F1", "F2").replace("27316", "1"));
    LandingReport second =
        homes.land(
            "survey_forms",
            FORMS
                + FORM
                + FORM.replace(",yes,", ",,")
                + FORM.replace("F1", "F2")
                + FORM.replace("F1", "F3"));
    assertThat(second.counts()).isEqualTo(new RowCounts(2, 1, 1, 0, 0));
    assertThat(
            homes
                .land("survey_forms", FORMS + FORM + FORM.replace("F1", "F2").replace("27316", "1"))
                .sameAs())
        .isPresent();
    homes.assertEqual();
  }

  @Test
  void membersWaitForTheirFormAndGoOnAlike() throws IOException {
    LandingReport early =
        homes.land(
            "survey_members",
            MEMBERS
                + "F1,1,Nguyễn Văn An,1980-05-02,male,smartphone\nF1,2,Trần Thị B,2026-02-01,female,none\n"
                + "F9,1,,1990-01-01,male,none\nF9,x,,1990-01-01,male,none\n");
    assertThat(early.counts()).isEqualTo(new RowCounts(0, 0, 0, 3, 1));
    assertThat(homes.land("survey_forms", FORMS + FORM).released()).isEqualTo(2);
    homes.land(
        "survey_members",
        MEMBERS
            + "F1,1,Nguyễn Văn An,1980-05-02,male,smartphone\nF1,3,,2015-05-02,male,none\nF1,4,,1900-02-28,male,none\n");
    homes.assertEqual();
  }

  @Test
  void namesThatTheCatalogueDoesNotHaveAreRefusedAlike() throws IOException {
    homes.land(
        "agency_reports",
        "indicator_id,unit_code,period,numerator,denominator,agency_code,reported_on\n"
            + "online_submission_rate,79,2026-09,1,2,hcmc-police,2026-10-05\n"
            + "online_submision_rate,7x,2026-09,1,2,CATP,2026-10-05\n");
    homes.land(
        "assigned_targets",
        "goal_id,unit_code,due_on,value,assigned_on\nG,79,2026-12-31,5,2026-01-05\n");
    homes.land("task_updates", "task_id,updated_on,status\nT,2026-10-01,done\n");
    homes.assertEqual();
    assertThat(homes.spark().query(DatasetTables.QUARANTINE, "SELECT code FROM %s ORDER BY 1"))
        .containsExactly(
            "{\"code\":\"UNKNOWN_AGENCY\"}",
            "{\"code\":\"UNKNOWN_GOAL\"}",
            "{\"code\":\"UNKNOWN_INDICATOR\"}",
            "{\"code\":\"UNKNOWN_TASK\"}",
            "{\"code\":\"UNKNOWN_UNIT\"}");
  }

  @Test
  void numbersTaxCodesAndIdentifiersAreReadAlike() throws IOException {
    homes.land(
        "agency_reports",
        "indicator_id,unit_code,period,numerator,denominator,value,agency_code,reported_on,note,evidence_ref\n"
            + "online_submission_rate,79,2026-10,126.300,200,0.5,hcmc-finance,2026-11-01,,\n"
            + "online_submission_rate,79,2026-09,505000,1000000,0.5,hcmc-finance,2026-11-01,,\n"
            + "online_submission_rate,79,2026-08,1,3,33.333333,hcmc-finance,2026-11-01,,\n"
            + "online_submission_rate,79,2026-07,\"1,5\",3,0.5,hcmc-finance,2026-11-01,,\n"
            + "online_submission_rate,79,2026-Q3,1,0,0.5,hcmc-finance,2026-11-01,,\n"
            + "online_submission_rate,7x,2026-13,,3,,hcmc-finance,2026-11-01,'quoted' \"\"note,\n");
    homes.land(
        "organisations",
        "tax_code,kind,ward_code,status,registered_on,eid_activated_on,digital_signature,qr_payment,as_of\n"
            + "0100109106,enterprise,27316,active,2020-01-01,,yes,no,2026-10-31\n"
            + "0100109107,enterprise,27316,active,2020-01-01,,yes,no,2026-10-31\n"
            + "0100109106-001,enterprise,27316,active,2020-01-01,,yes,no,2026-10-31\n"
            + "079080001234,household_business,27316,active,2020-01-01,,yes,no,2026-10-31\n"
            + "0790800012345,household_business,27316,active,30/02/2020,,yes,no,2026-10-31\n"
            + "12,enterprise,27316,active,2020-01-01,,yes,no,2026-10-31\n");
    homes.assertEqual();
  }

  @Test
  void personalTextIsSealedAlike() throws IOException {
    homes.land("survey_forms", SAMPLES.resolve("survey_forms.csv"));
    homes.land("survey_members", SAMPLES.resolve("survey_members.csv"));
    String blocks = "SELECT * EXCLUDE (sealed) FROM %s ORDER BY ALL";
    List<String> expected = homes.duckDb().query(DatasetTables.PERSONAL, blocks);
    assertThat(expected).isNotEmpty();
    assertThat(homes.spark().query(DatasetTables.PERSONAL, blocks)).isEqualTo(expected);
  }
}
