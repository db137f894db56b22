package vn.thuocdo.dashboard.web.meeting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.progress.Assessment;
import vn.thuocdo.dashboard.chart.Sparkline;
import vn.thuocdo.dashboard.web.meeting.MeetingView.End;
import vn.thuocdo.dashboard.web.meeting.MeetingView.GoalSlide;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.AttentionView;
import vn.thuocdo.dashboard.web.view.Figure;
import vn.thuocdo.dashboard.web.view.Findings;
import vn.thuocdo.dashboard.web.view.OverviewView;
import vn.thuocdo.dashboard.web.view.Sparks;
import vn.thuocdo.dashboard.web.view.Status;
import vn.thuocdo.dashboard.web.view.TargetFigure;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.indicator.Indicator.Measure;

/**
 * Writes slides.
 *
 * @param wards figures of all wards by indicator
 */
record MeetingWriter(Scorecard scorecard, Map<String, List<ValueRow>> wards, Wording wording) {
  private static final int MOST_GOALS = 12;
  private static final int MOST_WARDS = 5;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 220;

  MeetingView view(AttentionView attention, int seconds) {
    return new MeetingView(
        wording.of(scorecard.plan().title()),
        Findings.of(scorecard, wording),
        OverviewView.counts(scorecard, wording),
        scorecard.redFirst().stream()
            .filter(row -> row.assessment().status().needsAction())
            .limit(MOST_GOALS)
            .map(this::slide)
            .toList(),
        attention,
        seconds,
        "/plans/%s?period=%s&unit=%s"
            .formatted(scorecard.plan().id(), scorecard.period(), scorecard.place().code()));
  }

  private GoalSlide slide(GoalRow row) {
    Measure measure = row.indicator().unit();
    List<Optional<BigDecimal>> figures =
        row.trend().stream().map(point -> point.measurement().value()).toList();
    Optional<BigDecimal> target = row.assessment().targetValue();
    List<Optional<BigDecimal>> scaled = new ArrayList<>(figures);
    scaled.add(target);
    return new GoalSlide(
        row.goal().id(),
        Status.of(row.assessment().status(), wording),
        wording.of(row.goal().name()),
        Figure.of(row.value().measurement(), v -> wording.numbers().figure(measure, v)),
        TargetFigure.dated(row, wording),
        facts(row),
        Sparkline.of(
            figures,
            Sparkline.Scale.of(target.isPresent() ? scaled : figures),
            target,
            WIDTH,
            HEIGHT),
        Sparks.label(row.trend(), measure, wording),
        needy(row));
  }

  private List<String> facts(GoalRow row) {
    Assessment assessment = row.assessment();
    Measure measure = row.indicator().unit();
    List<String> facts = new ArrayList<>();
    assessment.missingCount().stream()
        .filter(count -> count > 0)
        .mapToObj(count -> wording.of("missing.more", wording.amount(row.indicator(), count)))
        .forEach(facts::add);
    assessment
        .neededPerMonth()
        .map(n -> wording.of("meeting.needed", wording.numbers().difference(measure, n)))
        .ifPresent(facts::add);
    row.change()
        .map(c -> wording.of("meeting.change", wording.numbers().difference(measure, c)))
        .ifPresent(facts::add);
    return facts;
  }

  /** The lowest wards; of totals none, since they only tell who is small. */
  private List<End> needy(GoalRow row) {
    if (row.indicator().unit() != Measure.PERCENT) {
      return List.of();
    }
    Comparator<ValueRow> worst =
        Comparator.comparing(ward -> ward.measurement().value().orElseThrow());
    return wards.getOrDefault(row.indicator().id(), List.of()).stream()
        .filter(ward -> ward.measurement().value().isPresent())
        .sorted(row.indicator().direction() == Direction.LOWER ? worst.reversed() : worst)
        .limit(MOST_WARDS)
        .map(ward -> new End(ward.place().name(), figure(row, ward)))
        .toList();
  }

  private Figure figure(GoalRow row, ValueRow ward) {
    return Figure.of(ward.measurement(), v -> wording.numbers().figure(row.indicator().unit(), v));
  }
}
