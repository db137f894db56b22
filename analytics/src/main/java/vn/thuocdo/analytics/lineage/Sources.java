package vn.thuocdo.analytics.lineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.BookLine;
import vn.thuocdo.data.ledger.Ledger;

/** Finds the files behind a figure in the ledger's books. */
final class Sources {
  private final Catalogue catalogue;
  private final Ledger ledger;

  Sources(Catalogue catalogue, Ledger ledger) {
    this.catalogue = catalogue;
    this.ledger = ledger;
  }

  /**
   * The datasets of an indicator with the batches that brought rows for a figure.
   *
   * @param states state of each dataset that was computed from
   */
  List<Source> of(
      Indicator indicator,
      ValueRow figure,
      Map<String, SnapshotId> states,
      Optional<Instant> computedAt) {
    return datasets(indicator).stream()
        .map(
            dataset ->
                new Source(
                    dataset,
                    Optional.ofNullable(states.get(dataset)),
                    batches(dataset, indicator, figure, computedAt)))
        .toList();
  }

  private Set<String> datasets(Indicator indicator) {
    Set<String> datasets = new LinkedHashSet<>();
    Formula formula = indicator.formula();
    formula.relation().map(catalogue::relation).ifPresent(relation -> add(relation, datasets));
    if (formula instanceof Formula.RatioOfPopulation || formula instanceof Formula.RatioOfGroups) {
      datasets.add("population");
    }
    if (formula.isStated()) {
      datasets.add("agency_reports");
    }
    if (formula instanceof Formula.Milestone milestone && !milestone.tasks().isEmpty()) {
      datasets.add("task_updates");
    }
    return datasets;
  }

  private void add(Relation relation, Set<String> datasets) {
    datasets.addAll(relation.datasets());
    relation.uses().forEach(used -> add(catalogue.relation(used), datasets));
  }

  private List<SourceBatch> batches(
      String dataset, Indicator indicator, ValueRow figure, Optional<Instant> computedAt) {
    Map<BatchId, BookLine> sums = new LinkedHashMap<>();
    DatasetContract contract = catalogue.dataset(dataset);
    for (BookLine line : ledger.books(dataset)) {
      if (concerns(contract, line, figure) && inTime(indicator, contract, line, figure)) {
        sums.merge(line.batch(), line, BookLine::plus);
      }
    }
    List<SourceBatch> batches = new ArrayList<>();
    for (Batch batch : ledger.batches()) {
      BookLine line = sums.get(batch.id());
      if (line != null && computedAt.filter(at -> batch.landedAt().isAfter(at)).isEmpty()) {
        batches.add(new SourceBatch(batch, line.counts(), line.warned()));
      }
    }
    return batches;
  }

  /** Lines without a unit may concern any. */
  private boolean concerns(DatasetContract contract, BookLine line, ValueRow figure) {
    if (line.unit().isEmpty() || contract.unit().isEmpty()) {
      return true;
    }
    String unit = line.unit().get();
    String own = figure.place().office();
    return unit.equals(own)
        || catalogue.units().find(unit).flatMap(u -> u.parent()).filter(own::equals).isPresent();
  }

  /** A flow counts the months of its period; a state everything up to its end. */
  private boolean inTime(
      Indicator indicator, DatasetContract contract, BookLine line, ValueRow figure) {
    if (line.month().isEmpty() || indicator.formula().isStated()) {
      return true;
    }
    boolean flow =
        indicator
            .formula()
            .relation()
            .map(catalogue::relation)
            .filter(relation -> relation.time() == Relation.Time.FLOW)
            .filter(relation -> relation.datasets().contains(contract.id()))
            .isPresent();
    String month = line.month().get();
    String first = figure.period().start().toString().substring(0, 7);
    String last = figure.period().end().toString().substring(0, 7);
    return month.compareTo(last) <= 0 && (!flow || month.compareTo(first) >= 0);
  }
}
