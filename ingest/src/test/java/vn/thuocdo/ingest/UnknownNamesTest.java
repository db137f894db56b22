package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thuocdo.data.dataset.Reference;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.quarantine.QuarantinedRow;

/** Rows that speak of something the catalogue does not have. */
class UnknownNamesTest extends InLandedHome {
  @Test
  void rowsThatNameNothingKnownAreRefusedWithTheNearestNames() throws IOException {
    LandingReport reports =
        home.land(
            "agency_reports",
            "indicator_id,unit_code,period,numerator,denominator,reported_on\n"
                + "online_submission_rate,79,2026-09,1,2,2026-10-05\n"
                + "online_submision_rate,79,2026-09,1,2,2026-10-05\n"
                + "online_submission_rate,27315,2026-09,1,2,2026-10-05\n");
    assertThat(reports.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 2));
    assertThat(refused("agency_reports"))
        .extracting(QuarantinedRow::line, QuarantinedRow::code)
        .containsExactly(tuple(3L, "UNKNOWN_INDICATOR"), tuple(4L, "UNKNOWN_UNIT"));
    assertThat(refused("agency_reports").get(0).message().vi())
        .startsWith(
            "Mã chỉ số: không có trong danh mục chỉ số. Gần giống: online_submission_rate, ");
    assertThat(refused("agency_reports").get(1).message().en())
        .startsWith("Unit code: not in the list of provinces and wards. Nearest: 27316, ");
  }

  @Test
  void goalsAndTasksMustStandInAPlan() throws IOException {
    String goal = LandedHome.CATALOGUE.known(Reference.GOAL).get(0);
    String task = LandedHome.CATALOGUE.known(Reference.TASK).get(0);
    String targets = "goal_id,unit_code,due_on,value,assigned_on\n";
    String updates = "task_id,updated_on,status\n";
    assertThat(
            home.land(
                    "assigned_targets",
                    targets
                        + "%1$s,79,2026-12-31,50,2026-01-05\n%1$s-x,79,2026-12-31,50,2026-01-05\n"
                            .formatted(goal))
                .counts())
        .isEqualTo(new RowCounts(1, 0, 0, 0, 1));
    assertThat(
            home.land(
                    "task_updates",
                    updates + "%1$s,2026-10-01,done\n%1$s-x,2026-10-01,done\n".formatted(task))
                .counts())
        .isEqualTo(new RowCounts(1, 0, 0, 0, 1));
    assertThat(refused("assigned_targets").get(0).message().en())
        .startsWith("Goal id: not in the list of goals of the plans. Nearest: " + goal);
    assertThat(refused("task_updates").get(0).message().vi())
        .startsWith(
            "Mã nhiệm vụ: không có trong danh mục nhiệm vụ của các kế hoạch. Gần giống: " + task);
  }

  @Test
  void anAgencyMustBeListedUnlessNoneIsNamed() throws IOException {
    String task = LandedHome.CATALOGUE.known(Reference.TASK).get(0);
    LandingReport report =
        home.land(
            "task_updates",
            "task_id,updated_on,status,agency_code\n"
                + "%1$s,2026-10-01,done,hcmc-police\n%1$s,2026-10-02,done,\n%1$s,2026-10-03,done,CATP\n"
                    .formatted(task));
    assertThat(report.counts()).isEqualTo(new RowCounts(2, 0, 0, 0, 1));
    assertThat(refused("task_updates"))
        .extracting(QuarantinedRow::line, QuarantinedRow::code)
        .containsExactly(tuple(4L, "UNKNOWN_AGENCY"));
    assertThat(refused("task_updates").get(0).message().vi())
        .startsWith("Mã cơ quan: không có trong danh mục cơ quan. Gần giống: ");
  }

  private List<QuarantinedRow> refused(String dataset) {
    return home.refused(dataset);
  }
}
