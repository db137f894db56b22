package vn.thuocdo.dashboard.web.meeting;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.dashboard.web.http.Query;
import vn.thuocdo.dashboard.web.http.Topic;
import vn.thuocdo.dashboard.web.page.FreshFigures;
import vn.thuocdo.dashboard.web.page.OverviewPage;
import vn.thuocdo.dashboard.web.page.PageRequest;
import vn.thuocdo.dashboard.web.page.Pages;
import vn.thuocdo.dashboard.web.page.Periods;
import vn.thuocdo.dashboard.web.view.AttentionView;
import vn.thuocdo.dashboard.web.view.AttentionWriter;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.time.Period;

/**
 * {@code /trinh-chieu?plan=&unit=&period=&seconds=}: the scorecard as slides. Without scripts they
 * stand below each other.
 */
public final class MeetingPage implements Topic {
  private static final int LONGEST_SECONDS = 600;

  private final Pages pages;
  private final Clock clock;

  public MeetingPage(Pages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/trinh-chieu", this::show);
  }

  private void show(Context context) {
    LocalDate today = LocalDate.now(clock);
    pages.print(
        context,
        today.toString(),
        request -> page(request, today),
        "plan",
        "unit",
        "period",
        "seconds");
  }

  private static Pages.Page page(PageRequest request, LocalDate today) {
    Query query = request.query();
    Answers answers = request.answers();
    Period period = Periods.chosen(request);
    String plan = query.text("plan").orElseGet(() -> OverviewPage.first(request.catalogue()));
    Scorecard scorecard = answers.scorecard(plan, period, query.text("unit"));
    String province = scorecard.place().provinceCode();
    Map<String, List<ValueRow>> wards =
        answers.knows(province)
            ? answers.totals().wardsOf(province, period, indicators(scorecard))
            : Map.of();
    AttentionView attention =
        new AttentionWriter(request.catalogue(), answers, scorecard, today, request.wording())
            .view();
    int seconds =
        query.text("seconds").isEmpty() ? 0 : query.number("seconds", 20, LONGEST_SECONDS);
    return new Pages.Page(
        "meeting.jte",
        request.wording().of("overview.slides"),
        new MeetingWriter(scorecard, wards, request.wording()).view(attention, seconds),
        Optional.of(FreshFigures.of(scorecard.rows().stream().map(GoalRow::value).toList())));
  }

  private static List<Indicator> indicators(Scorecard scorecard) {
    return scorecard.rows().stream().map(GoalRow::indicator).distinct().toList();
  }
}
