package vn.thuocdo.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.data.time.Period;

class MeetingTest {
  @AutoClose private static final Site SITE = Site.ofSample();

  /** One slide for every goal that needs action, red first, with the scorecard's own numbers. */
  @Test
  void theSlidesAreTheGoalsThatNeedActionRedFirst() {
    Scorecard scorecard =
        SITE.answers().scorecard("hcmc-kh31-2026", Period.parse("2026-10"), Optional.empty());
    List<GoalRow> urgent =
        scorecard.redFirst().stream()
            .filter(row -> row.assessment().status().needsAction())
            .limit(12)
            .toList();
    String page = SITE.get("/trinh-chieu?plan=hcmc-kh31-2026&period=2026-10").body();

    assertThat(urgent).isNotEmpty();
    int before = 0;
    for (GoalRow row : urgent) {
      int at = page.indexOf("data-goal=\"" + row.goal().id() + "\"");
      assertThat(at).as(row.goal().id()).isGreaterThan(before);
      row.value()
          .measurement()
          .value()
          .ifPresent(
              value ->
                  assertThat(page.substring(at, page.indexOf("</section>", at)))
                      .contains("class=\"figure\" data-value=\"" + value.toPlainString() + "\""));
      before = at;
    }
  }

  @Test
  void itTurnsByItselfOnlyWhenAsked() {
    assertThat(SITE.get("/trinh-chieu").body()).contains("data-seconds=\"0\"");
    assertThat(SITE.get("/trinh-chieu?seconds=15").body()).contains("data-seconds=\"15\"");
    assertThat(SITE.get("/trinh-chieu?seconds=0").statusCode()).isEqualTo(400);
    assertThat(SITE.get("/trinh-chieu?plan=none").statusCode()).isEqualTo(404);
    assertThat(SITE.get("/trinh-chieu?unit=99999").statusCode()).isEqualTo(404);
  }

  @Test
  void theOverviewSaysWhatItKnowsAndWhoNeedsAttention() {
    String page = SITE.get("/plans/hcmc-kh31-2026?period=2026-10").body();
    assertThat(page)
        .contains(
            "Số liệu đến 31/10/2026 · nhận ",
            "đơn vị đã gửi đủ",
            "Cần chú ý",
            "/trinh-chieu?plan=");
  }
}
