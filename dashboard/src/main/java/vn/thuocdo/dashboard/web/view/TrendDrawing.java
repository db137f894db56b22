package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.progress.Projection;
import vn.thuocdo.analytics.progress.TargetChoice;
import vn.thuocdo.dashboard.chart.TrendChart;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Target;

/** Draws an indicator month by month against its targets. */
record TrendDrawing(IndicatorAnswers answers, Wording wording) {
  private static final String NAME = "trend";

  /** The chart; empty without figures. */
  Optional<Drawing> draw() {
    if (answers.trend().stream().allMatch(row -> row.measurement().value().isEmpty())) {
      return Optional.empty();
    }
    List<YearMonth> months = new TrendMonths(answers).all();
    boolean targets = answers.target().isPresent();
    TrendChart chart =
        new TrendChart(
            wording.of("indicator.trend.label", wording.of(answers.indicator().name())),
            months.stream().map(wording.dates()::axis).toList(),
            isShare(),
            months.stream().map(this::figure).toList(),
            months.stream().map(this::target).toList(),
            new PathDrawing(answers).path(months),
            milestones(months),
            outlook(months),
            names(),
            new WrittenFigures(wording.numbers(), answers.indicator().unit()));
    List<String> notes = new ArrayList<>();
    notes.add(wording.of(targets ? "indicator.trend.note" : "indicator.trend.plain"));
    if (!chart.path().isEmpty()) {
      notes.add(wording.of("indicator.trend.path"));
    }
    if (chart.outlook().isPresent()) {
      notes.add(wording.of("indicator.trend.outlook"));
    }
    if (chart.floor().signum() > 0) {
      notes.add(wording.of("indicator.trend.axis", chart.written().mark(chart.floor())));
    }
    IndicatorAddresses addresses = new IndicatorAddresses(answers);
    return Optional.of(
        new Drawing(
            NAME,
            new ChartFindings(answers, wording).trend(),
            wording.of("indicator.trend"),
            chart,
            notes,
            addresses.picture(NAME),
            addresses.monthsCsv()));
  }

  private boolean isShare() {
    return answers.indicator().unit() == Measure.PERCENT;
  }

  private Optional<Goal> goal() {
    return answers.goal().map(GoalRow::goal);
  }

  private Optional<BigDecimal> figure(YearMonth month) {
    return answers.trend().stream()
        .filter(row -> row.period().lastMonth().equals(month))
        .findFirst()
        .flatMap(row -> row.measurement().value());
  }

  /** The next target due in a month, or after the last one the last. */
  private Optional<BigDecimal> target(YearMonth month) {
    if (goal().isEmpty()) {
      return Optional.empty();
    }
    List<Target> targets = goal().get().targets();
    Optional<Target> next =
        targets.stream()
            .filter(
                t ->
                    t.due()
                        .lastDay()
                        .filter(day -> !day.isBefore(month.atEndOfMonth()))
                        .isPresent())
            .findFirst();
    return next.or(() -> targets.stream().reduce((earlier, later) -> later))
        .flatMap(t -> TargetChoice.scaled(goal().get(), t));
  }

  /** Days on which the plan sets a target, as far as they lie on the axis. */
  private List<TrendChart.Milestone> milestones(List<YearMonth> months) {
    return goal().stream()
        .flatMap(goal -> goal.targets().stream())
        .filter(t -> t.due().lastDay().map(YearMonth::from).filter(months::contains).isPresent())
        .map(
            t ->
                new TrendChart.Milestone(
                    months.indexOf(YearMonth.from(t.due().lastDay().orElseThrow())),
                    TargetChoice.scaled(goal().get(), t)
                        .map(number -> wording.numbers().target(measure(), number))
                        .orElseGet(() -> wording.dates().due(t.due()))))
        .toList();
  }

  private Optional<TrendChart.Outlook> outlook(List<YearMonth> months) {
    Optional<Projection> projection = answers.goal().flatMap(row -> row.assessment().projection());
    return projection
        .filter(p -> months.get(months.size() - 1).isAfter(new TrendMonths(answers).newest()))
        .map(
            p ->
                new TrendChart.Outlook(
                    months.size() - 1, rounded(p.value()), rounded(p.low()), rounded(p.high())));
  }

  private static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(Math.round(number * 1e6), 6);
  }

  private TrendChart.Names names() {
    return new TrendChart.Names(
        answers.place().name(), datedTargetName(), wording.of("indicator.projection"));
  }

  private String datedTargetName() {
    return answers
        .target()
        .map(
            t ->
                wording.of(
                    "indicator.target.due",
                    wording.numbers().target(measure(), t),
                    answers
                        .goal()
                        .flatMap(row -> row.assessment().target())
                        .map(target -> wording.dates().due(target.due()))
                        .orElse("")))
        .orElse("");
  }

  private Measure measure() {
    return Wording.measure(goal().orElseThrow(), answers.indicator());
  }
}
