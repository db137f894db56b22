package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thuocdo.analytics.compute.ComputeReport.Failure;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;
import vn.thuocdo.data.progress.Progress;

/**
 * Computes all indicators from a session's dataset views into its table {@code computed}. One
 * indicator that fails does not stop those of other relations.
 */
final class ValuesComputation {
  private final ComputeSession session;
  private final Catalogue catalogue;
  private final LocalDate today;
  private final Progress progress;

  ValuesComputation(
      ComputeSession session, Catalogue catalogue, LocalDate today, Progress progress) {
    this.session = session;
    this.catalogue = catalogue;
    this.today = today;
    this.progress = progress;
  }

  /** Fills the table; returns what could not be computed. */
  List<Failure> fill() {
    session.table("computed", ValuesTable.layout(), List.of());
    new Places(session, catalogue.units()).create(List.of("survey_forms", "population"));
    session.materialise(
        "wards", "SELECT ward_code, province_code FROM places WHERE unit_level = 'ward'");
    Map<Relation, List<Measure>> byRelation = measuresByRelation();
    byRelation.keySet().stream()
        .flatMap(relation -> relation.uses().stream())
        .distinct()
        .map(catalogue::relation)
        .forEach(this::materialise);
    List<Failure> failures = new ArrayList<>(unsupported());
    try (Progress.Stage stage = progress.start("tính chỉ tiêu / computing", byRelation.size())) {
      for (Map.Entry<Relation, List<Measure>> entry : byRelation.entrySet()) {
        try {
          new RelationValues(session, catalogue, entry.getKey(), today).insert(entry.getValue());
        } catch (KpiException e) {
          failures.add(
              new Failure(
                  entry.getValue().stream().map(m -> m.indicator().id()).collect(joining(", ")),
                  e.getMessage()));
        }
        stage.advance(1);
      }
    }
    failures.addAll(new OtherValues(session, catalogue, today).insert());
    return failures;
  }

  private Stream<Indicator> supported() {
    return catalogue.indicators().values().stream().filter(i -> !isUnsupported(i));
  }

  private boolean isUnsupported(Indicator indicator) {
    return session.unsupportedFormulas().contains(indicator.formula().kind());
  }

  private List<Failure> unsupported() {
    return catalogue.indicators().values().stream()
        .filter(this::isUnsupported)
        .map(
            indicator ->
                new Failure(
                    indicator.id(),
                    "engine '%s' does not know formula kind '%s'. Use another --engine"
                        .formatted(session.engine(), indicator.formula().kind())))
        .toList();
  }

  private void materialise(Relation step) {
    session.materialise(step.id(), "/* %s */ %s".formatted(step.id(), step.sql()));
  }

  private Map<Relation, List<Measure>> measuresByRelation() {
    Map<String, List<Measure>> byId =
        supported()
            .flatMap(indicator -> Measure.of(indicator).stream())
            .collect(
                groupingBy(
                    m -> m.indicator().formula().relation().orElseThrow(),
                    LinkedHashMap::new,
                    toList()));
    Map<Relation, List<Measure>> byRelation = new LinkedHashMap<>();
    byId.forEach((id, measures) -> byRelation.put(catalogue.relation(id), measures));
    return byRelation;
  }
}
