package vn.thuocdo.dashboard.web.view;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuocdo.analytics.answer.GoalRow;
import vn.thuocdo.analytics.lineage.EarlierFigure;
import vn.thuocdo.analytics.lineage.Explanation;
import vn.thuocdo.analytics.lineage.PartScore;
import vn.thuocdo.analytics.lineage.Source;
import vn.thuocdo.analytics.lineage.SourceBatch;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.dashboard.web.text.Wording;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** Writes where a number comes from. Not for withheld numbers. */
public record ExplanationWriter(Catalogue catalogue, Wording wording) {
  /**
   * The explanation.
   *
   * @param goal the number is held against
   */
  public ExplanationView view(Explanation explanation, Optional<GoalRow> goal) {
    Measurement measurement = explanation.figure().measurement();
    Measure measure = explanation.indicator().unit();
    return new ExplanationView(
        figure(measure, measurement),
        measurement instanceof Measurement.Sums sums
            ? wording.numbers().count(sums.numerator())
            : "",
        denominator(measurement),
        goal.map(this::target).orElse(""),
        explanation.computedAt().map(wording.dates()::moment).orElse("")
            + explanation.snapshot().map(id -> " · " + id).orElse(""),
        explanation.outdated(),
        explanation.sources().stream().map(this::source).toList(),
        explanation.parts().stream().map(part -> part(part, explanation)).toList(),
        explanation.earlier().stream().map(earlier -> earlier(measure, earlier)).toList(),
        explanation.sql().orElse(""));
  }

  private Figure figure(Measure measure, Measurement measurement) {
    return Figure.of(measurement, v -> wording.numbers().figure(measure, v));
  }

  private String denominator(Measurement measurement) {
    OptionalLong denominator =
        measurement instanceof Measurement.Sums sums ? sums.denominator() : OptionalLong.empty();
    return denominator.isPresent() ? wording.numbers().count(denominator.getAsLong()) : "";
  }

  private String target(GoalRow row) {
    Measure measure = Wording.measure(row.goal(), row.indicator());
    Stream<String> said =
        Stream.of(
                row.assessment()
                    .targetValue()
                    .map(t -> row.goal().comparison().sign() + " " + number(measure, t)),
                row.assessment().target().map(t -> wording.dates().due(t.due())),
                row.assessment()
                    .path()
                    .map(p -> wording.of("explain.path", number(row.indicator().unit(), p))))
            .flatMap(Optional::stream);
    return said.collect(Collectors.joining(" · "));
  }

  private String number(Measure measure, java.math.BigDecimal value) {
    return wording.numbers().target(measure, value);
  }

  private ExplanationView.Source source(Source source) {
    return new ExplanationView.Source(
        source.dataset(),
        wording.of(catalogue.dataset(source.dataset()).name()),
        source.snapshot().map(Object::toString).orElse(""),
        source.batches().stream().map(this::batch).toList());
  }

  private ExplanationView.Batch batch(SourceBatch source) {
    long accepted = source.rows().accepted() + source.rows().superseding();
    long refused = source.rows().quarantined();
    return new ExplanationView.Batch(
        source.batch().id().toString(),
        source.batch().file(),
        source.batch().landedBy(),
        wording.dates().moment(source.batch().landedAt()),
        Figure.of(wording.numbers().count(accepted), accepted),
        Figure.of(wording.numbers().count(refused), refused));
  }

  private ExplanationView.Part part(PartScore part, Explanation explanation) {
    String id = part.part().indicator();
    Indicator indicator = catalogue.indicators().get(id);
    String points =
        part.earned().map(p -> wording.numbers().target(Measure.COUNT, p)).orElse("–")
            + " / "
            + wording.numbers().target(Measure.COUNT, part.part().points());
    return new ExplanationView.Part(
        "/indicators/%s?unit=%s&period=%s"
            .formatted(id, explanation.figure().place().code(), explanation.figure().period()),
        indicator == null ? id : wording.of(indicator.name()),
        indicator == null ? Figure.NONE : figure(indicator.unit(), part.figure().measurement()),
        points);
  }

  private ExplanationView.Earlier earlier(Measure measure, EarlierFigure figure) {
    return new ExplanationView.Earlier(
        wording.dates().moment(figure.computedAt()), figure(measure, figure.measurement()));
  }
}
