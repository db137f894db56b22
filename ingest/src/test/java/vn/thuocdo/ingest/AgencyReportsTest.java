package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuocdo.data.ledger.RowCounts;

/** Reports of agencies that cannot be true are kept out, with the reason. */
class AgencyReportsTest {
  private static final String HEAD =
      "indicator_id,unit_code,period,numerator,denominator,value,reported_on\n";

  @TempDir Path folder;

  @Test
  void partsThatDoNotGiveTheValueAreRefused() throws IOException {
    try (LandedHome home = new LandedHome(folder)) {
      LandingReport report =
          home.land(
              "agency_reports",
              HEAD
                  + "dn_i_07_ioc_integrated,75,2026-09,45,50,90,2026-10-05\n"
                  + "dn_i_07_ioc_integrated,75,2026-08,45,50,80,2026-10-05\n"
                  + "dn_i_07_ioc_integrated,75,2026-07,45,0,90,2026-10-05\n"
                  + "dn_i_07_ioc_integrated,75,2026-06,0,0,,2026-10-05\n"
                  + "dn_i_07_ioc_integrated,75,2026-05,45,,,2026-10-05\n");
      assertThat(report.counts()).isEqualTo(new RowCounts(2, 0, 0, 0, 3));
      assertThat(home.refused("agency_reports"))
          .extracting(row -> row.line(), row -> row.code())
          .containsExactly(
              tuple(3L, "PARTS_AND_VALUE_DISAGREE"),
              tuple(4L, "PARTS_AND_VALUE_DISAGREE"),
              tuple(6L, "NO_FIGURE"));
    }
  }

  /** 2020 was a leap year that began on a Wednesday and had 53 weeks; 2025 had 52. */
  @Test
  void aWeekThatAYearDoesNotHaveIsRefused() throws IOException {
    try (LandedHome home = new LandedHome(folder)) {
      LandingReport report =
          home.land(
              "agency_reports",
              HEAD
                  + "dn_i_07_ioc_integrated,75,2020-W53,45,50,90,2026-10-05\n"
                  + "dn_i_07_ioc_integrated,75,2025-W53,45,50,90,2026-10-05\n"
                  + "dn_i_07_ioc_integrated,75,2026-13,45,50,90,2026-10-05\n");
      assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 2));
      assertThat(home.refused("agency_reports"))
          .extracting(row -> row.line(), row -> row.code())
          .containsExactly(tuple(3L, "UNKNOWN_PERIOD"), tuple(4L, "UNKNOWN_PERIOD"));
    }
  }
}
