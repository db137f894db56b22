package vn.thuocdo.dashboard.web.view;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.quality.QualityMeasure;
import vn.thuocdo.analytics.quality.QualityRow;
import vn.thuocdo.analytics.quality.ReportingRow;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.dashboard.web.view.QualityView.Share;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.time.Period;

/** Writes the page of data quality for one month and, closely, one dataset. */
public record QualityWriter(
    Catalogue catalogue,
    QualityAnswers answers,
    Wording wording,
    String unit,
    String month,
    String dataset) {

  /** The page. */
  public QualityView view() {
    List<QualityRow> overall = answers.values(QualityMonths.of("", unit, "", month));
    QualityCloseUp closeUp = new QualityCloseUp(answers, wording, month, dataset);
    return new QualityView(
        finding(overall),
        Arrays.stream(QualityMeasure.values()).map(this::head).toList(),
        QualityMonths.months(answers, unit).stream()
            .map(m -> new Pick(m, period(m), m.equals(month)))
            .toList(),
        catalogue.datasets().values().stream()
            .filter(c -> overall.stream().anyMatch(row -> row.dataset().equals(c.id())))
            .map(c -> line(c, overall))
            .toList(),
        new QualityHeat(catalogue, answers, wording, month).view(),
        dataset.isEmpty() ? "" : wording.of(catalogue.dataset(dataset).name()),
        dataset.isEmpty() ? List.of() : closeUp.worst(),
        dataset.isEmpty() ? List.of() : closeUp.rates(unit),
        answers.agreements(QualityMonths.of("", unit, "", "")).stream()
            .map(new AgreementLines(catalogue, wording)::of)
            .toList(),
        "/api/v1/quality?month=%s&format=csv".formatted(month));
  }

  private String period(String text) {
    return wording.dates().period(Period.parse(text));
  }

  private String finding(List<QualityRow> overall) {
    Optional<QualityRow> first =
        overall.stream()
            .filter(row -> row.sums().isPresent())
            .min(Comparator.comparing(QualityShares::value));
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
        shares().of(lowest).value().text());
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
        answers.reporting(QualityMonths.of(contract.id(), unit, "", month)).stream().findFirst();
    return new QualityView.Line(
        contract.id(),
        "/chat-luong?month=%s&dataset=%s".formatted(month, contract.id()),
        wording.of(contract.name()),
        Arrays.stream(QualityMeasure.values())
            .map(measure -> share(contract, measure, overall))
            .toList(),
        rate.map(r -> shares().parts(r.actual(), r.expected())).orElse(""),
        rate.map(r -> shares().parts(r.onTime(), r.expected())).orElse(""));
  }

  private Share share(DatasetContract contract, QualityMeasure measure, List<QualityRow> rows) {
    return rows.stream()
        .filter(row -> row.dataset().equals(contract.id()) && row.measure() == measure)
        .findFirst()
        .map(shares()::of)
        .orElse(QualityShares.NOTHING);
  }

  private QualityShares shares() {
    return new QualityShares(wording);
  }
}
