package vn.thuocdo.analytics.compute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;

/**
 * Indicators whose values are computed together and lie in files of their own.
 *
 * @param counted datasets whose rows are counted
 * @param usesPopulation true when reference counts are read besides
 */
record ValueGroup(
    String id,
    Kind kind,
    List<Indicator> indicators,
    Optional<Relation> relation,
    Set<String> counted,
    boolean usesPopulation) {

  /** How the figures come about. */
  enum Kind {
    /** Counted from the rows of a relation. */
    RELATION,
    /** One reference count held against another. */
    COUNTS,
    /** Stated by agencies. */
    REPORTED,
    /** Said of milestones and their tasks. */
    MILESTONES,
    /** One index, made of other indicators. */
    INDEX
  }

  /** Dataset of the reference counts. */
  static final String POPULATION = "population";

  ValueGroup {
    indicators = List.copyOf(indicators);
    counted = Set.copyOf(counted);
  }

  /** The same with one of its indicators. */
  ValueGroup only(Indicator indicator) {
    return new ValueGroup(id, kind, List.of(indicator), relation, counted, usesPopulation);
  }

  /** Every dataset the values depend on. */
  Set<String> sources() {
    Set<String> sources = new TreeSet<>(counted);
    if (usesPopulation) {
      sources.add(POPULATION);
    }
    return sources;
  }

  /** Puts groups together that count rows of the same dataset, directly or by way of others. */
  static List<List<ValueGroup>> sharingDatasets(List<ValueGroup> groups) {
    List<List<ValueGroup>> sets = new ArrayList<>();
    for (ValueGroup group : groups) {
      List<List<ValueGroup>> near =
          sets.stream().filter(set -> set.stream().anyMatch(group::sharesDataset)).toList();
      sets.removeAll(near);
      sets.add(Stream.concat(near.stream().flatMap(List::stream), Stream.of(group)).toList());
    }
    return sets;
  }

  private boolean sharesDataset(ValueGroup other) {
    return !Collections.disjoint(counted, other.counted);
  }

  /** Of an index: those of {@code groups} with an indicator that gives points. */
  List<ValueGroup> parts(List<ValueGroup> groups) {
    List<String> ids = ((Formula.Composite) indicators.get(0).formula()).parts();
    return groups.stream()
        .filter(group -> group.indicators().stream().anyMatch(i -> ids.contains(i.id())))
        .toList();
  }

  List<Measure> measures() {
    return indicators.stream().flatMap(indicator -> Measure.of(indicator).stream()).toList();
  }
}
