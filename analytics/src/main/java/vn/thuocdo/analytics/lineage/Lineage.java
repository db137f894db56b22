package vn.thuocdo.analytics.lineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.answer.ValuesQuestion;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.quality.QualityQuestion;
import vn.thuocdo.analytics.quality.ReportingRow;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.analytics.values.Stored;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.ScoreGroup;
import vn.thuocdo.data.indicator.ScorePart;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.data.time.Period;

/** Answers where a number comes from. */
public final class Lineage {
  /** Earlier computations that are looked through for other figures. */
  private static final int MOST_STATES = 24;

  /** The indicator that tells how far the survey has come. */
  private static final String COVERAGE = "survey_coverage";

  private final Catalogue catalogue;
  private final Lake lake;
  private final Ledger ledger;
  private final Answers answers;
  private final QualityAnswers quality;

  public Lineage(
      Catalogue catalogue, Lake lake, Ledger ledger, Answers answers, QualityAnswers quality) {
    this.quality = quality;
    this.catalogue = catalogue;
    this.lake = lake;
    this.ledger = ledger;
    this.answers = answers;
  }

  /**
   * Everything behind one figure; of a withheld one no more than its definition, because the rows
   * behind it could tell. NOT_FOUND for unknown indicators and units.
   */
  public Explanation explain(String indicatorId, String unit, Period period) {
    Indicator indicator = catalogue.indicator(indicatorId);
    ValueRow figure = figure(indicatorId, unit, period);
    boolean hidden = figure.measurement() instanceof Measurement.Suppressed;
    Optional<ValuesSnapshot> values = answers.snapshot();
    Optional<Instant> computedAt = values.map(ValuesSnapshot::computedAt);
    List<Source> sources = hidden ? List.of() : sources(indicator, figure, values);
    return new Explanation(
        indicator,
        figure,
        hidden ? Optional.empty() : CheckSql.of(indicator, figure),
        values
            .flatMap(v -> v.find(indicatorId, unit, period.toString()))
            .map(Stored::definitionHash),
        values.map(ValuesSnapshot::id),
        computedAt,
        sources,
        hidden ? Confidence.UNTOLD : confidence(indicator, figure, sources),
        hidden ? List.of() : parts(indicator, unit, period),
        hidden ? List.of() : earlier(figure));
  }

  private List<Source> sources(
      Indicator indicator, ValueRow figure, Optional<ValuesSnapshot> values) {
    return new Sources(catalogue, ledger)
        .of(
            indicator,
            figure,
            values.map(ValuesSnapshot::sources).orElse(Map.of()),
            values.map(ValuesSnapshot::computedAt));
  }

  private ValueRow figure(String indicator, String unit, Period period) {
    List<ValueRow> rows = answers.values(ValuesQuestion.of(indicator, unit, period));
    return rows.get(0);
  }

  private Confidence confidence(Indicator indicator, ValueRow figure, List<Source> sources) {
    RowCounts counts = RowCounts.NONE;
    long warned = 0;
    for (SourceBatch batch : sources.stream().flatMap(s -> s.batches().stream()).toList()) {
      counts = counts.plus(batch.rows());
      warned += batch.warned();
    }
    return new Confidence(
        catalogue.isSurveyed(indicator) ? Optional.of(coverage(figure)) : Optional.empty(),
        reporting(figure, sources),
        counts.read(),
        counts.quarantined(),
        warned);
  }

  /** How far the survey has come there; where that is not known of a neighbourhood, in its ward. */
  private ValueRow coverage(ValueRow figure) {
    ValueRow own = figure(COVERAGE, figure.place().code(), figure.period());
    return own.measurement() instanceof Measurement.Missing
        ? figure(COVERAGE, figure.place().office(), figure.period())
        : own;
  }

  private List<ReportingRow> reporting(ValueRow figure, List<Source> sources) {
    String month = figure.period().lastMonth().toString();
    return sources.stream()
        .flatMap(
            source ->
                quality
                    .reporting(
                        new QualityQuestion(
                            Optional.of(source.dataset()),
                            Optional.of(figure.place().office()),
                            Optional.empty(),
                            Optional.of(month),
                            Optional.empty()))
                    .stream())
        .toList();
  }

  private List<PartScore> parts(Indicator indicator, String unit, Period period) {
    List<PartScore> parts = new ArrayList<>();
    if (indicator.formula() instanceof Formula.Composite composite) {
      for (ScoreGroup group : composite.groups()) {
        for (ScorePart part : group.parts()) {
          ValueRow figure = figure(part.indicator(), unit, period);
          parts.add(
              new PartScore(
                  group.id(), part, figure, figure.measurement().value().map(part::earned)));
        }
      }
    }
    return parts;
  }

  private List<EarlierFigure> earlier(ValueRow figure) {
    List<EarlierFigure> earlier = new ArrayList<>();
    Optional<LakeTable> table = lake.find(ValuesTable.ID);
    if (table.isEmpty() || answers.snapshot().isEmpty()) {
      return earlier;
    }
    Measurement known = figure.measurement();
    List<SnapshotId> states = table.get().states().all();
    int newest = states.indexOf(answers.snapshot().get().id());
    for (int i = newest - 1; i >= Math.max(0, newest - MOST_STATES); i--) {
      Optional<EarlierFigure> then = at(states.get(i), figure);
      if (then.isPresent() && !then.get().measurement().equals(known)) {
        earlier.add(then.get());
        known = then.get().measurement();
      }
    }
    return earlier;
  }

  private Optional<EarlierFigure> at(SnapshotId state, ValueRow figure) {
    try (ValuesSnapshot then =
        ValuesSnapshot.open(catalogue, lake, state, answers.snapshot().orElseThrow().audience())) {
      return then.find(figure.indicatorId(), figure.place().code(), figure.period().toString())
          .map(
              stored ->
                  new EarlierFigure(
                      state, then.computedAt(), stored.measurement(), stored.definitionHash()));
    }
  }
}
