package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.dashboard.chart.RankingChart;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** Draws the wards side by side. */
record RankingDrawing(IndicatorAnswers answers, IndicatorFinding finding, Wording wording) {
  private static final String NAME = "ranking";

  /** The chart; empty with fewer than two wards. */
  Optional<Drawing> draw() {
    List<ValueRow> wards = answers.measuredWards();
    if (wards.size() < 2) {
      return Optional.empty();
    }
    RankingChart chart =
        new RankingChart(
            wording.of("indicator.ranking.label", wording.of(answers.indicator().name())),
            isShare(),
            wards.stream().map(this::column).toList(),
            lines(),
            new WrittenFigures(wording.numbers(), answers.indicator().unit()));
    String key =
        answers.target().isPresent() ? "indicator.ranking.note" : "indicator.ranking.plain";
    IndicatorAddresses addresses = new IndicatorAddresses(answers);
    return Optional.of(
        new Drawing(
            NAME,
            new ChartFindings(answers, wording).ranking(),
            subject(),
            chart,
            List.of(ends(chart), wording.of(key)),
            addresses.picture(NAME),
            addresses.wardsCsv()));
  }

  private RankingChart.Column column(ValueRow ward) {
    return new RankingChart.Column(
        ward.place().name(),
        ward.measurement().value().orElseThrow(),
        finding.meets(ward),
        ward.place().code().equals(answers.place().code()));
  }

  private List<RankingChart.Line> lines() {
    List<RankingChart.Line> lines = new ArrayList<>();
    answers.province().ifPresent(province -> line(province).ifPresent(lines::add));
    answers.target().ifPresent(t -> lines.add(new RankingChart.Line(targetName(), t, "target")));
    return lines;
  }

  private Optional<RankingChart.Line> line(ValueRow province) {
    return province
        .measurement()
        .value()
        .map(
            value ->
                new RankingChart.Line(
                    wording.of("indicator.whole", province.place().name(), figure(value)),
                    value,
                    "whole"));
  }

  private String ends(RankingChart chart) {
    RankingChart.Column low = chart.ends().get(0);
    RankingChart.Column high = chart.ends().get(1);
    return wording.of(
        "indicator.ranking.ends",
        low.name(),
        figure(low.figure()),
        high.name(),
        figure(high.figure()));
  }

  private String figure(BigDecimal value) {
    return wording.numbers().figure(answers.indicator().unit(), value);
  }

  private String subject() {
    return wording.of("indicator.ranking", wording.of("wards." + answers.place().provinceCode()));
  }

  private String targetName() {
    return answers
        .target()
        .map(t -> wording.of("indicator.target.line", wording.numbers().target(measure(), t)))
        .orElse("");
  }

  private Measure measure() {
    return Wording.measure(answers.goal().orElseThrow().goal(), answers.indicator());
  }

  private boolean isShare() {
    return answers.indicator().unit() == Measure.PERCENT;
  }
}
