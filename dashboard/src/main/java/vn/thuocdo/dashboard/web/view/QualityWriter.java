package vn.thuocdo.dashboard.web.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.quality.AgreementRow;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.quality.QualityMeasure;
import vn.thuocdo.analytics.quality.QualityQuestion;
import vn.thuocdo.analytics.quality.QualityRow;
import vn.thuocdo.analytics.quality.ReportingRow;
import vn.thuocdo.analytics.release.Released;
import vn.thuocdo.analytics.values.Measurement.Sums;
import vn.thuocdo.analytics.values.QualityTables;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.QualityView.Share;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.indicator.Indicator.Measure;
import vn.thuocdo.data.quality.Agreement;
import vn.thuocdo.data.time.Period;

/** Writes the page of data quality for one month and, closely, one dataset. */
public record QualityWriter(
    Catalogue catalogue,
    QualityAnswers answers,
    Wording wording,
    String unit,
    String month,
    String dataset) {
  private static final int WORST = 10;
  private static final Share NOTHING = new Share(Figure.NONE, "");
  private static final Share WITHHELD = new Share(Figure.WITHHELD, "");

  /** The unit whose figures stand for everything a viewer may see. */
  public static String whole(Released released) {
    return released.viewer().scope().units().everywhere()
        ? QualityTables.ALL
        : released.viewer().scope().units().codes().iterator().next();
  }

  /** The newest month that is over and has rows; else the newest with any figure. */
  public static Optional<String> newestMonth(QualityAnswers answers, String unit) {
    List<ReportingRow> all = answers.reporting(of("", unit, "", ""));
    return all.stream()
        .filter(row -> !row.running() && row.actual() > 0)
        .map(ReportingRow::month)
        .max(Comparator.naturalOrder())
        .or(() -> months(answers, unit).stream().findFirst());
  }

  private static List<String> months(QualityAnswers answers, String unit) {
    return answers.values(of("", unit, "", "")).stream()
        .map(QualityRow::month)
        .filter(m -> !m.equals(QualityTables.ALL))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static QualityQuestion of(String dataset, String unit, String level, String month) {
    return new QualityQuestion(
        filled(dataset), filled(unit), filled(level), filled(month), Optional.empty());
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  /** The page. */
  public QualityView view() {
    List<QualityRow> overall = answers.values(of("", unit, "", month));
    return new QualityView(
        finding(overall),
        Arrays.stream(QualityMeasure.values()).map(this::head).toList(),
        months(answers, unit).stream().map(m -> new Pick(m, period(m), m.equals(month))).toList(),
        catalogue.datasets().values().stream()
            .filter(c -> overall.stream().anyMatch(row -> row.dataset().equals(c.id())))
            .map(c -> line(c, overall))
            .toList(),
        new QualityHeat(catalogue, answers, wording, month).view(),
        dataset.isEmpty() ? "" : wording.of(catalogue.dataset(dataset).name()),
        dataset.isEmpty() ? List.of() : worst(),
        dataset.isEmpty() ? List.of() : rates(),
        answers.agreements(of("", unit, "", "")).stream().map(this::agreed).toList(),
        "/api/v1/quality?month=%s&format=csv".formatted(month));
  }

  private String period(String text) {
    return wording.dates().period(Period.parse(text));
  }

  private String finding(List<QualityRow> overall) {
    Optional<QualityRow> first =
        overall.stream()
            .filter(row -> row.sums().isPresent())
            .min(Comparator.comparing(QualityWriter::value));
    if (first.isEmpty()) {
      return wording.of("quality.finding.nodata");
    }
    QualityRow lowest = first.get();
    return wording.of(
        "quality.finding",
        period(month),
        overall.stream().map(QualityRow::dataset).distinct().count(),
        wording.of(lowest.measure().label()),
        wording.of(catalogue.dataset(lowest.dataset()).name()),
        share(lowest).value().text());
  }

  private QualityView.Head head(QualityMeasure measure) {
    return new QualityView.Head(
        measure.id(),
        wording.of(measure.label()),
        wording.of(measure.question()),
        wording.of(measure.numerator()) + " / " + wording.of(measure.denominator()));
  }

  private QualityView.Line line(DatasetContract contract, List<QualityRow> overall) {
    Optional<ReportingRow> rate =
        answers.reporting(of(contract.id(), unit, "", month)).stream().findFirst();
    return new QualityView.Line(
        contract.id(),
        "/chat-luong?month=%s&dataset=%s".formatted(month, contract.id()),
        wording.of(contract.name()),
        Arrays.stream(QualityMeasure.values())
            .map(measure -> share(contract, measure, overall))
            .toList(),
        rate.map(r -> parts(r.actual(), r.expected())).orElse(""),
        rate.map(r -> parts(r.onTime(), r.expected())).orElse(""));
  }

  private Share share(DatasetContract contract, QualityMeasure measure, List<QualityRow> rows) {
    return rows.stream()
        .filter(row -> row.dataset().equals(contract.id()) && row.measure() == measure)
        .findFirst()
        .map(this::share)
        .orElse(NOTHING);
  }

  private static BigDecimal value(QualityRow row) {
    return row.sums().flatMap(Sums::value).orElseThrow();
  }

  private Share share(QualityRow row) {
    return row.sums().map(this::share).orElse(WITHHELD);
  }

  private Share share(Sums sums) {
    return new Share(
        Figure.of(sums.value(), v -> wording.numbers().figure(Measure.PERCENT, v)),
        parts(sums.numerator(), sums.denominator().orElseThrow()));
  }

  private String parts(long part, long whole) {
    return wording.numbers().count(part) + " / " + wording.numbers().count(whole);
  }

  private List<QualityView.Worst> worst() {
    List<QualityRow> wards = answers.values(of(dataset, "", "ward", month));
    return Arrays.stream(QualityMeasure.values())
        .map(
            measure ->
                new QualityView.Worst(
                    wording.of(measure.label()),
                    wards.stream()
                        .filter(row -> row.measure() == measure)
                        .filter(row -> row.sums().filter(sums -> !isWhole(sums)).isPresent())
                        .sorted(Comparator.comparing(QualityWriter::value))
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
    return new QualityView.Ward("/units/" + row.unit().code(), row.unit().name(), share(row));
  }

  private List<QualityView.Rate> rates() {
    return answers.reporting(of(dataset, unit, "", "")).stream()
        .sorted(Comparator.comparing(ReportingRow::month).reversed())
        .map(
            row ->
                new QualityView.Rate(
                    period(row.month()),
                    rate(row.actual(), row.expected()),
                    rate(row.onTime(), row.expected()),
                    wording.dates().day(row.dueOn()),
                    row.running()))
        .toList();
  }

  private Share rate(long part, long whole) {
    BigDecimal share =
        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    return new Share(
        Figure.of(wording.numbers().figure(Measure.PERCENT, share), share), parts(part, whole));
  }

  private QualityView.Agreed agreed(AgreementRow row) {
    Agreement agreement = catalogue.agreement(row.agreement());
    if (row.withheld()) {
      return new QualityView.Agreed(
          row.agreement(),
          wording.of(agreement.name()),
          wording.of(agreement.question()),
          Figure.WITHHELD,
          "");
    }
    return new QualityView.Agreed(
        row.agreement(),
        wording.of(agreement.name()),
        wording.of(agreement.question()),
        row.agreeing()
            .map(sums -> share(sums).value())
            .orElseGet(
                () ->
                    Figure.of(
                        row.percentagePoints(),
                        p -> wording.numbers().difference(Measure.PERCENT, p.movePointLeft(2)))),
        row.agreeing()
                .map(sums -> share(sums).parts())
                .orElseGet(
                    () ->
                        wording.of(
                            "quality.sides",
                            share(row.left().orElseThrow()).value().text(),
                            share(row.right().orElseThrow()).value().text()))
            + " "
            + wording.of(agreement.unit()));
  }
}
