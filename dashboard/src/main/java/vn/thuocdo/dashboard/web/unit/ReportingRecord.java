package vn.thuocdo.dashboard.web.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.quality.QualityQuestion;
import vn.thuocdo.analytics.quality.QualityRow;
import vn.thuocdo.analytics.quality.ReportingRow;
import vn.thuocdo.analytics.values.Measurement.Sums;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.unit.DutiesView.Month;
import vn.thuocdo.dashboard.web.unit.DutiesView.Report;
import vn.thuocdo.dashboard.web.view.Figure;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.time.Period;

/** Which data a unit sent in time over the last months, and how good the newest are. */
final class ReportingRecord {
  private static final int MONTHS = 12;

  private final Catalogue catalogue;
  private final Wording wording;
  private final List<String> months;
  private final Map<String, List<ReportingRow>> rows;
  private final List<QualityRow> quality;

  ReportingRecord(
      Catalogue catalogue, QualityAnswers answers, String unit, Period until, Wording wording) {
    this.catalogue = catalogue;
    this.wording = wording;
    QualityQuestion question =
        new QualityQuestion(
            Optional.empty(),
            Optional.of(unit),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<ReportingRow> known =
        answers.reporting(question).stream()
            .filter(row -> row.month().compareTo(until.lastMonth().toString()) <= 0)
            .toList();
    this.months =
        known.stream()
            .map(ReportingRow::month)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .limit(MONTHS)
            .sorted()
            .toList();
    this.rows =
        known.stream()
            .collect(
                Collectors.groupingBy(ReportingRow::dataset, TreeMap::new, Collectors.toList()));
    this.quality = answers.values(question);
  }

  List<String> months() {
    return months.stream()
        .map(month -> wording.dates().axis(Period.parse(month).lastMonth()))
        .toList();
  }

  List<Report> reports() {
    List<Report> reports = new ArrayList<>();
    rows.forEach((dataset, own) -> reports.add(report(dataset, own)));
    return reports;
  }

  private Report report(String dataset, List<ReportingRow> own) {
    String newest = months.get(months.size() - 1);
    Optional<QualityRow> lowest =
        quality.stream()
            .filter(row -> row.dataset().equals(dataset) && row.month().equals(newest))
            .filter(row -> row.sums().isPresent())
            .min(Comparator.comparing(ReportingRecord::share));
    return new Report(
        "/chat-luong?month=%s&dataset=%s".formatted(newest, dataset),
        wording.of(catalogue.dataset(dataset).name()),
        months.stream().map(month -> month(own, month)).toList(),
        lowest.map(row -> Figure.of(written(share(row)), share(row))).orElse(Figure.NONE),
        lowest.map(row -> wording.of(row.measure().label())).orElse(""));
  }

  private static BigDecimal share(QualityRow row) {
    return row.sums().flatMap(Sums::value).orElseThrow();
  }

  private String written(BigDecimal share) {
    return wording.numbers().figure(Measure.PERCENT, share);
  }

  private Month month(List<ReportingRow> own, String month) {
    Optional<ReportingRow> row = own.stream().filter(r -> r.month().equals(month)).findFirst();
    String kind = row.map(ReportingRecord::kind).orElse("none");
    String words =
        row.filter(r -> r.expected() > 1)
            .map(r -> wording.of("record.units", r.actual(), r.expected()))
            .orElse(wording.of("record." + kind));
    return new Month(kind, words);
  }

  private static String kind(ReportingRow row) {
    if (row.actual() == 0) {
      return row.running() ? "running" : "absent";
    }
    return row.onTime() < row.expected() ? "late" : "on_time";
  }
}
