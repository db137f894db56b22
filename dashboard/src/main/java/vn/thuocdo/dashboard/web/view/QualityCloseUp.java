package vn.thuocdo.dashboard.web.view;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.quality.QualityMeasure;
import vn.thuocdo.analytics.quality.QualityRow;
import vn.thuocdo.analytics.quality.ReportingRow;
import vn.thuocdo.analytics.values.Measurement.Sums;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.time.Period;

/** One dataset in one month, closely: the wards where it is worst, and who sent it when. */
record QualityCloseUp(QualityAnswers answers, Wording wording, String month, String dataset) {
  private static final int WORST = 10;

  List<QualityView.Worst> worst() {
    List<QualityRow> wards = answers.values(QualityMonths.of(dataset, "", "ward", month));
    return Arrays.stream(QualityMeasure.values())
        .map(
            measure ->
                new QualityView.Worst(
                    wording.of(measure.label()),
                    wards.stream()
                        .filter(row -> row.measure() == measure)
                        .filter(row -> row.sums().filter(sums -> !isWhole(sums)).isPresent())
                        .sorted(Comparator.comparing(QualityShares::value))
                        .limit(WORST)
                        .map(this::ward)
                        .toList()))
        .filter(worst -> !worst.wards().isEmpty())
        .toList();
  }

  private static boolean isWhole(Sums sums) {
    return sums.numerator() == sums.denominator().orElseThrow();
  }

  private QualityView.Ward ward(QualityRow row) {
    return new QualityView.Ward("/units/" + row.unit().code(), row.unit().name(), shares().of(row));
  }

  List<QualityView.Rate> rates(String unit) {
    return answers.reporting(QualityMonths.of(dataset, unit, "", "")).stream()
        .sorted(Comparator.comparing(ReportingRow::month).reversed())
        .map(
            row ->
                new QualityView.Rate(
                    wording.dates().period(Period.parse(row.month())),
                    shares().of(row.actual(), row.expected()),
                    shares().of(row.onTime(), row.expected()),
                    wording.dates().day(row.dueOn()),
                    row.running()))
        .toList();
  }

  private QualityShares shares() {
    return new QualityShares(wording);
  }
}
