package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.comparison.WardFigures;
import vn.thuocdo.analytics.progress.Projection;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.indicator.Indicator.Measure;

/**
 * Says in one sentence what each chart of an indicator shows: the sentence is the chart's title.
 */
record ChartFindings(IndicatorAnswers answers, Wording wording) {
  private static final int WORST = 3;

  /** From the first month to the last, and where that leads; needs a figure. */
  String trend() {
    List<ValueRow> known =
        answers.trend().stream().filter(row -> row.measurement().value().isPresent()).toList();
    ValueRow first = known.get(0);
    ValueRow last = known.get(known.size() - 1);
    if (known.size() == 1) {
      return wording.of("finding.trend.one", figure(last), when(last));
    }
    int step = Integer.signum(value(last).compareTo(value(first)));
    String key = step == 0 ? "same" : step > 0 ? "up" : "down";
    return wording.of("finding.trend." + key, figure(first), when(first), figure(last), when(last))
        + outlook();
  }

  private String outlook() {
    Optional<Projection> projection = answers.goal().flatMap(row -> row.assessment().projection());
    return projection.flatMap(p -> answers.target().map(target -> outlook(p, target))).orElse("");
  }

  private String outlook(Projection projection, BigDecimal target) {
    return wording.of(
        "finding.trend.outlook",
        wording.numbers().figure(measure(), BigDecimal.valueOf(projection.value())),
        target(target));
  }

  private String target(BigDecimal target) {
    Measure printed = Wording.measure(answers.goal().orElseThrow().goal(), answers.indicator());
    return wording.numbers().target(printed, target);
  }

  /** How many units reach the target and which does worst; needs two wards with figures. */
  String ranking() {
    List<ValueRow> worstFirst = worstFirst();
    ValueRow worst = worstFirst.get(0);
    if (answers.target().isPresent()) {
      return reaching(worstFirst, answers.target().get())
          + (areEqual() ? "" : wording.of("finding.ranking.worst", named(worst), figure(worst)));
    }
    ValueRow best = worstFirst.get(worstFirst.size() - 1);
    return areEqual()
        ? wording.of("finding.equal", figure(worst))
        : wording.of("finding.ranking", named(worst), figure(worst), named(best), figure(best));
  }

  private String reaching(List<ValueRow> wards, BigDecimal target) {
    IndicatorFinding finding = new IndicatorFinding(answers, wording);
    return wording.of(
        "finding.ranking.target",
        wards.stream().filter(finding::meets).count(),
        wards.size(),
        wording.of("wards." + answers.place().provinceCode()),
        target(target));
  }

  private boolean areEqual() {
    return WardFigures.of(answers.measuredWards()).areEqual();
  }

  private static String named(ValueRow row) {
    return row.place().name();
  }

  /** Where it is worst; needs two wards with figures. */
  String map() {
    if (areEqual()) {
      return wording.of("finding.equal", figure(worstFirst().get(0)));
    }
    return wording.of(
        "finding.map",
        worstFirst().stream()
            .limit(WORST)
            .map(ChartFindings::named)
            .collect(Collectors.joining(", ")));
  }

  /** How far the units lie apart; needs two wards with figures. */
  String spread() {
    WardFigures figures = WardFigures.of(answers.measuredWards());
    List<BigDecimal> sorted = figures.sorted();
    return wording.of(
        "finding.spread",
        wording
            .numbers()
            .distance(measure(), sorted.get(sorted.size() - 1).subtract(sorted.get(0))),
        figure(figures.quartile(1).orElseThrow()),
        figure(figures.quartile(3).orElseThrow()));
  }

  private List<ValueRow> worstFirst() {
    Comparator<ValueRow> lowest = Comparator.comparing(ChartFindings::value);
    boolean lowIsGood = answers.indicator().direction() == Direction.LOWER;
    return answers.measuredWards().stream()
        .sorted((lowIsGood ? lowest.reversed() : lowest).thenComparing(row -> row.place().code()))
        .toList();
  }

  private static BigDecimal value(ValueRow row) {
    return row.measurement().value().orElseThrow();
  }

  private String when(ValueRow row) {
    return wording.dates().inSentence(row.period());
  }

  private String figure(ValueRow row) {
    return figure(value(row));
  }

  private String figure(BigDecimal value) {
    return wording.numbers().figure(measure(), value);
  }

  private Measure measure() {
    return answers.indicator().unit();
  }
}
