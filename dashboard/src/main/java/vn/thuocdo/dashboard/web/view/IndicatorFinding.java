package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.comparison.WardFigures;
import vn.thuocdo.analytics.progress.TargetChoice;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.unit.UnitLevel;

/** Says in one sentence how an indicator stands. */
record IndicatorFinding(IndicatorAnswers answers, Wording wording) {

  String sentence() {
    String period = wording.dates().inSentence(answers.period());
    Optional<BigDecimal> value = answers.value().measurement().value();
    if (value.isEmpty()) {
      boolean withheld = answers.value().measurement() instanceof Measurement.Suppressed;
      return wording.of(
          withheld ? "indicator.finding.withheld" : "indicator.finding.nodata", subject(), period);
    }
    String figure = wording.numbers().figure(measure(), value.get());
    return wording.of("indicator.finding", subject(), figure, period)
        + against(value.get())
        + wards();
  }

  private Measure measure() {
    return answers.indicator().unit();
  }

  private String subject() {
    String name = wording.of(answers.indicator().name());
    return answers.place().level() == UnitLevel.PROVINCE
        ? name
        : answers.place().name() + " – " + name;
  }

  private String against(BigDecimal value) {
    Optional<BigDecimal> target = answers.target();
    if (target.isEmpty()) {
      return change();
    }
    String number = wording.numbers().target(measure(), target.get());
    boolean met =
        TargetChoice.holds(answers.goal().orElseThrow().goal().comparison(), value, target.get());
    return met
        ? wording.of("indicator.finding.met", number)
        : wording.of(
            "indicator.finding.short",
            number,
            wording.numbers().distance(measure(), target.get().subtract(value)));
  }

  private String change() {
    List<BigDecimal> known =
        answers.trend().stream().flatMap(row -> row.measurement().value().stream()).toList();
    if (known.size() < 2) {
      return "";
    }
    BigDecimal step = known.get(known.size() - 1).subtract(known.get(known.size() - 2));
    return wording.of("indicator.finding.change", wording.numbers().difference(measure(), step));
  }

  private String wards() {
    List<ValueRow> measured = answers.measuredWards();
    if (answers.place().level() != UnitLevel.PROVINCE || measured.isEmpty()) {
      return "";
    }
    if (answers.target().isPresent()) {
      long met = measured.stream().filter(this::meets).count();
      return wording.of("indicator.finding.wards", met, measured.size(), wardsNoun());
    }
    ValueRow worst = measured.stream().min(worstFirst()).orElseThrow();
    String figure = wording.numbers().figure(measure(), worst.measurement().value().orElseThrow());
    return WardFigures.of(measured).areEqual()
        ? wording.of("indicator.finding.equal", figure)
        : wording.of("indicator.finding.lowest", worst.place().name(), figure);
  }

  private String wardsNoun() {
    return wording.of("wards." + answers.place().provinceCode());
  }

  private Comparator<ValueRow> worstFirst() {
    Comparator<ValueRow> lowest =
        Comparator.comparing(row -> row.measurement().value().orElseThrow());
    return answers.indicator().direction() == Direction.LOWER ? lowest.reversed() : lowest;
  }

  /** Whether a ward meets the target of the goal. */
  boolean meets(ValueRow ward) {
    Optional<GoalRow> goal = answers.goal();
    return ward.measurement()
        .value()
        .filter(
            value ->
                goal.isPresent()
                    && answers
                        .target()
                        .filter(t -> TargetChoice.holds(goal.get().goal().comparison(), value, t))
                        .isPresent())
        .isPresent();
  }
}
