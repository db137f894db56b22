package vn.thuocdo.dashboard.encode;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.lineage.Confidence;
import vn.thuocdo.analytics.lineage.EarlierFigure;
import vn.thuocdo.analytics.lineage.Explanation;
import vn.thuocdo.analytics.lineage.PartScore;
import vn.thuocdo.analytics.lineage.Source;
import vn.thuocdo.analytics.lineage.SourceBatch;
import vn.thuocdo.analytics.quality.ReportingRow;
import vn.thuocdo.analytics.values.Interval;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.data.indicator.Indicator;

/** An explanation as plain maps and lists, for JSON. */
public final class ExplanationDocument {
  private ExplanationDocument() {}

  /** Fields in the order in which a reader asks. */
  public static Map<String, Object> of(Explanation explanation, Locale locale) {
    Map<String, Object> document = new LinkedHashMap<>(figure(explanation.figure()));
    document.put("definition", definition(explanation.indicator(), locale));
    document.put("definition_hash_used", explanation.usedHash().orElse(null));
    document.put("definition_changed_since", explanation.outdated());
    document.put("sql", explanation.sql().orElse(null));
    document.put("snapshot_id", explanation.snapshot().map(Object::toString).orElse(null));
    document.put("computed_at", explanation.computedAt().map(Object::toString).orElse(null));
    document.put("confidence", confidence(explanation));
    document.put("parts", explanation.parts().stream().map(ExplanationDocument::part).toList());
    document.put(
        "sources", explanation.sources().stream().map(ExplanationDocument::source).toList());
    document.put(
        "earlier", explanation.earlier().stream().map(ExplanationDocument::earlier).toList());
    return document;
  }

  private static Map<String, Object> figure(ValueRow row) {
    Map<String, Object> figure = new LinkedHashMap<>();
    figure.put("indicator_id", row.indicatorId());
    figure.put("unit_code", row.place().code());
    figure.put("unit_name", row.place().name());
    figure.put("period", row.period().toString());
    figure.putAll(sums(row.measurement()));
    figure.put("provisional", row.provisional());
    figure.put("data_through", row.dataThrough().map(Object::toString).orElse(null));
    return figure;
  }

  private static Map<String, Object> sums(Measurement measurement) {
    Map<String, Object> sums = new LinkedHashMap<>();
    if (measurement instanceof Measurement.Sums parts) {
      sums.put("numerator", parts.numerator());
      sums.put(
          "denominator", parts.denominator().isPresent() ? parts.denominator().getAsLong() : null);
    }
    sums.put("value", measurement.value().orElse(null));
    sums.put(
        "missing_reason",
        measurement instanceof Measurement.Missing missing
            ? missing.reason().name().toLowerCase(Locale.ROOT)
            : null);
    sums.put("suppressed", measurement instanceof Measurement.Suppressed);
    return sums;
  }

  private static Map<String, Object> definition(Indicator indicator, Locale locale) {
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("name", indicator.name().in(locale));
    definition.put("question", indicator.question().in(locale));
    definition.put("version", indicator.version());
    definition.put("hash", indicator.definitionHash());
    definition.put("kind", indicator.formula().kind());
    definition.put("over", indicator.formula().relation().orElse(null));
    definition.put("numerator", indicator.formula().above());
    definition.put("denominator", indicator.formula().below());
    definition.put("population", indicator.population().map(p -> p.in(locale)).orElse(null));
    definition.put("source", indicator.source());
    definition.put("owner", indicator.owner());
    definition.put("clauses", indicator.clauses());
    return definition;
  }

  private static Map<String, Object> confidence(Explanation explanation) {
    Confidence confidence = explanation.confidence();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("interval_low", explanation.figure().interval().map(Interval::low).orElse(null));
    document.put("interval_high", explanation.figure().interval().map(Interval::high).orElse(null));
    document.put(
        "survey_coverage",
        confidence.surveyCoverage().map(ExplanationDocument::coverage).orElse(null));
    document.put(
        "reporting", confidence.reporting().stream().map(ExplanationDocument::reporting).toList());
    document.put("rows_read", confidence.rows());
    document.put("rows_quarantined", confidence.quarantined());
    document.put("rows_warned", confidence.warned());
    return document;
  }

  private static Map<String, Object> coverage(ValueRow row) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("unit_code", row.place().code());
    document.putAll(sums(row.measurement()));
    return document;
  }

  private static Map<String, Object> reporting(ReportingRow row) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("dataset", row.dataset());
    document.put("month", row.month());
    document.put("units_expected", row.expected());
    document.put("units_reported", row.actual());
    document.put("units_on_time", row.onTime());
    document.put("due_on", row.dueOn().toString());
    return document;
  }

  private static Map<String, Object> part(PartScore score) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("group", score.group());
    part.put("indicator_id", score.part().indicator());
    part.put("most_points", score.part().points());
    part.put("points", score.earned().orElse(null));
    part.putAll(sums(score.figure().measurement()));
    return part;
  }

  private static Map<String, Object> source(Source source) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("dataset", source.dataset());
    entry.put("snapshot_id", source.snapshot().map(Object::toString).orElse(null));
    entry.put("batches", source.batches().stream().map(ExplanationDocument::batch).toList());
    return entry;
  }

  private static Map<String, Object> batch(SourceBatch source) {
    Map<String, Object> batch = new LinkedHashMap<>();
    batch.put("batch_id", source.batch().id().toString());
    batch.put("file", source.batch().file());
    batch.put("sha256", source.batch().sha256());
    batch.put("landed_by", source.batch().landedBy());
    batch.put("landed_at", source.batch().landedAt().toString());
    batch.put("contract_version", source.batch().contractVersion());
    batch.put("rows_accepted", source.rows().accepted());
    batch.put("rows_superseding", source.rows().superseding());
    batch.put("rows_quarantined", source.rows().quarantined());
    batch.put("rows_waiting", source.rows().waiting());
    batch.put("rows_warned", source.warned());
    return batch;
  }

  private static Map<String, Object> earlier(EarlierFigure figure) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("snapshot_id", figure.snapshot().toString());
    entry.put("computed_at", figure.computedAt().toString());
    entry.putAll(sums(figure.measurement()));
    entry.put("definition_hash", figure.definitionHash());
    return entry;
  }
}
