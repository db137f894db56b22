package vn.thuocdo.analytics.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.thuocdo.analytics.compute.ValueGroup.Kind;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;

/** Divides the indicators of a catalogue into groups, in the order in which they are computed. */
final class ValueGroups {
  private final Catalogue catalogue;
  private final Set<String> unsupported;

  /**
   * @param unsupported kinds of formulas that belong to no group
   */
  ValueGroups(Catalogue catalogue, Set<String> unsupported) {
    this.catalogue = catalogue;
    this.unsupported = Set.copyOf(unsupported);
  }

  /** Every group; indexes come last, each after the indexes it is made of. */
  List<ValueGroup> all() {
    List<ValueGroup> groups = new ArrayList<>();
    relations().forEach((id, indicators) -> groups.add(ofRelation(id, indicators)));
    add(groups, Kind.COUNTS, Formula.RatioOfGroups.class, Set.of(), true);
    add(groups, Kind.REPORTED, Formula.Reported.class, Set.of("agency_reports"), false);
    add(
        groups,
        Kind.MILESTONES,
        Formula.Milestone.class,
        Set.of("agency_reports", "task_updates"),
        false);
    for (Indicator index : indexes()) {
      groups.add(group("index." + index.id(), Kind.INDEX, List.of(index), Set.of(), false));
    }
    return groups;
  }

  private List<Indicator> supported(Predicate<Formula> wanted) {
    return catalogue.indicators().values().stream()
        .filter(i -> !unsupported.contains(i.formula().kind()) && wanted.test(i.formula()))
        .toList();
  }

  private Map<String, List<Indicator>> relations() {
    Map<String, List<Indicator>> byRelation = new LinkedHashMap<>();
    for (Indicator indicator : supported(formula -> formula.relation().isPresent())) {
      byRelation
          .computeIfAbsent(indicator.formula().relation().orElseThrow(), r -> new ArrayList<>())
          .add(indicator);
    }
    return byRelation;
  }

  private ValueGroup ofRelation(String id, List<Indicator> indicators) {
    Relation relation = catalogue.relation(id);
    Set<String> datasets = new TreeSet<>(relation.datasets());
    relation.uses().forEach(step -> datasets.addAll(catalogue.relation(step).datasets()));
    boolean population =
        indicators.stream().anyMatch(i -> i.formula() instanceof Formula.RatioOfPopulation);
    return new ValueGroup(
        "relation." + id, Kind.RELATION, indicators, Optional.of(relation), datasets, population);
  }

  private void add(
      List<ValueGroup> groups,
      Kind kind,
      Class<? extends Formula> formula,
      Set<String> datasets,
      boolean population) {
    List<Indicator> indicators = supported(formula::isInstance);
    if (!indicators.isEmpty()) {
      groups.add(
          group(
              kind.name().toLowerCase(java.util.Locale.ROOT),
              kind,
              indicators,
              datasets,
              population));
    }
  }

  private static ValueGroup group(
      String id, Kind kind, List<Indicator> indicators, Set<String> datasets, boolean population) {
    return new ValueGroup(id, kind, indicators, Optional.empty(), datasets, population);
  }

  /** Indexes, each after the indexes it is made of; the catalogue has refused circles. */
  private List<Indicator> indexes() {
    Set<Indicator> ordered = new LinkedHashSet<>();
    supported(Formula.Composite.class::isInstance).forEach(index -> add(index, ordered));
    return List.copyOf(ordered);
  }

  private void add(Indicator indicator, Set<Indicator> ordered) {
    if (indicator.formula() instanceof Formula.Composite composite) {
      composite.parts().forEach(part -> add(catalogue.indicator(part), ordered));
      ordered.add(indicator);
    }
  }
}
