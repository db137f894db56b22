package vn.thuocdo.dashboard.web.task;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.page.PageRequest;
import vn.thuocdo.dashboard.web.page.Pages;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.Picture;
import vn.thuocdo.dashboard.web.view.PictureBody;
import vn.thuocdo.dashboard.web.view.TimelineView;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.text.Bilingual;

/** {@code /nhiem-vu/timeline.svg}: the dated tasks of a plan as a picture of their own. */
public final class TimelinePicture implements Topic {
  private final Pages pages;
  private final Clock clock;

  public TimelinePicture(Pages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(TimelineWriter.PICTURE, this::show);
  }

  private void show(Context context) {
    LocalDate today = LocalDate.now(clock);
    pages.draw(
        context, today.toString(), request -> picture(today, request), "plan", "day", "theme");
  }

  private static Picture picture(LocalDate today, PageRequest request) {
    LocalDate day = request.query().day("day").orElse(today);
    Scorecard scorecard = TasksPage.scorecard(request);
    TimelineView timeline =
        new TimelineWriter(request.catalogue(), day, request.wording())
            .view(scorecard.plan(), request.answers().tasks(day))
            .orElseThrow(() -> nothing(scorecard.plan().id()));
    Wording wording = request.wording();
    return new Picture(
        timeline.finding(),
        new PictureBody.OfTimeline(timeline),
        List.of(
            wording.of(scorecard.plan().title()),
            wording.of("timeline.note") + " " + timeline.undated(),
            request.source()),
        request.pictureStyle());
  }

  private static KpiException nothing(String plan) {
    return new KpiException(
        ErrorCode.NOT_FOUND,
        new Bilingual(
                "Không vẽ được dòng thời gian của kế hoạch '%s': không nhiệm vụ nào có hạn. Chọn kế"
                    + " hoạch khác.",
                "Cannot draw the timeline of plan '%s': none of its tasks has a date. Ask for"
                    + " another plan.")
            .formatted(plan));
  }
}
