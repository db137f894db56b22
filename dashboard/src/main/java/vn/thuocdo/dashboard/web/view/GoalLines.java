package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.Scorecard;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.progress.Assessment;
import vn.thuocdo.dashboard.chart.Bullet;
import vn.thuocdo.dashboard.chart.Sparkline;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Target;

/** Writes the rows of a scorecard. */
record GoalLines(Catalogue catalogue, Wording wording, Scorecard scorecard) {
  /** A change that prints as zero has no tone. */
  private static final int TONE_DIGITS = 3;

  GoalLine line(GoalRow row) {
    Indicator indicator = row.indicator();
    Assessment assessment = row.assessment();
    Optional<BigDecimal> value = row.value().measurement().value();
    Measure measure = indicator.unit();
    Figure figure = Figure.of(row.value().measurement(), v -> wording.numbers().figure(measure, v));
    Figure target = TargetFigure.of(row, wording);
    return new GoalLine(
        row.goal().id(),
        href(row.goal()),
        Status.of(assessment.status(), wording),
        wording.of(row.goal().name()),
        document(row.goal()),
        figure,
        Reasons.of(row.value().measurement(), wording),
        value.map(v -> Bullet.of(v, assessment.targetValue(), measure == Measure.PERCENT)),
        target.isPresent()
            ? wording.of("bullet.label", figure.text(), target.text())
            : wording.of("bullet.label.free", figure.text()),
        spark(row),
        sparkLabel(row.trend(), measure),
        missing(row),
        target,
        assessment.target().map(Target::printed).orElse(""),
        assessment.target().map(t -> wording.dates().due(t.due())).orElse(""),
        Figure.of(assessment.neededPerMonth(), n -> wording.numbers().difference(measure, n)),
        Figure.of(row.change(), c -> wording.numbers().difference(measure, c)),
        tone(row));
  }

  private String href(Goal goal) {
    return "/indicators/%s?plan=%s&unit=%s&period=%s"
        .formatted(
            goal.indicator(),
            scorecard.plan().id(),
            URLEncoder.encode(scorecard.place().code(), StandardCharsets.UTF_8),
            scorecard.period());
  }

  private GoalLine.Document document(Goal goal) {
    return new GoalLine.Document(
        goal.clause(),
        wording.of(goal.group()),
        goal.words(),
        goal.population().orElse(""),
        goal.monitors().stream()
            .map(id -> wording.of(catalogue.agencies().get(id).name()))
            .collect(Collectors.joining(", ")),
        goal.note().map(wording::of).orElse(""));
  }

  private static Optional<Sparkline> spark(GoalRow row) {
    return Sparks.line(row.trend(), row.assessment().targetValue());
  }

  private String sparkLabel(List<ValueRow> trend, Measure measure) {
    return Sparks.label(trend, measure, wording);
  }

  private Figure missing(GoalRow row) {
    return row.assessment().missingCount().stream()
        .filter(count -> count > 0)
        .mapToObj(count -> Figure.of(wording.amount(row.indicator(), count), count))
        .findFirst()
        .orElse(Figure.NONE);
  }

  private static String tone(GoalRow row) {
    int shown =
        row.change().map(c -> c.setScale(TONE_DIGITS, RoundingMode.HALF_UP).signum()).orElse(0);
    if (shown == 0) {
      return "";
    }
    return (shown > 0) == (row.indicator().direction() == Direction.HIGHER) ? "good" : "bad";
  }
}
