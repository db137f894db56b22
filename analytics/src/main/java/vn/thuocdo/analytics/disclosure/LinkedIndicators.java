package vn.thuocdo.analytics.disclosure;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;

/**
 * Groups indicators that tell of people by the numbers they share: one's numerator may be another's
 * denominator, and then withholding one alone would be in vain.
 */
public final class LinkedIndicators {
  private final Catalogue catalogue;

  public LinkedIndicators(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What an indicator publishes: conditions of a relation, as sets of their parts. */
  private record Numbers(Set<String> above, Set<String> all) {}

  /** The groups; most indicators are alone in theirs. */
  public List<Linked> groups() {
    return merged().stream()
        .map(group -> new Linked(group.stream().map(Indicator::id).toList(), isFlow(group.get(0))))
        .toList();
  }

  private boolean isFlow(Indicator indicator) {
    return catalogue.relation(indicator.formula().relation().orElseThrow()).time()
        == Relation.Time.FLOW;
  }

  private List<List<Indicator>> merged() {
    List<List<Indicator>> groups = new ArrayList<>();
    for (Indicator indicator : catalogue.indicators().values()) {
      if (tellsOfPeople(indicator)) {
        List<List<Indicator>> linked =
            groups.stream().filter(g -> g.stream().anyMatch(i -> linked(i, indicator))).toList();
        List<Indicator> merged =
            Stream.concat(linked.stream().flatMap(List::stream), Stream.of(indicator)).toList();
        groups.removeAll(linked);
        groups.add(merged);
      }
    }
    return groups;
  }

  private boolean tellsOfPeople(Indicator indicator) {
    return indicator
        .formula()
        .relation()
        .map(catalogue::relation)
        .filter(relation -> relation.confidential())
        .isPresent();
  }

  private static boolean linked(Indicator left, Indicator right) {
    return numbers(left)
        .flatMap(l -> numbers(right).map(r -> meet(l.above(), r.all()) || meet(r.above(), l.all())))
        .orElse(false);
  }

  private static boolean meet(Set<String> left, Set<String> right) {
    return left.stream().anyMatch(right::contains);
  }

  private static Optional<Numbers> numbers(Indicator indicator) {
    Formula formula = indicator.formula();
    String over = formula.relation().orElse("");
    if (formula instanceof Formula.Ratio ratio) {
      String above = number(over, ratio.population() + " AND " + ratio.numerator());
      return Optional.of(
          new Numbers(Set.of(above), Set.of(above, number(over, ratio.population()))));
    }
    if (formula instanceof Formula.RatioOfPopulation || formula instanceof Formula.CountOfRows) {
      Set<String> above = Set.of(number(over, formula.above()));
      return Optional.of(new Numbers(above, above));
    }
    if (formula instanceof Formula.RatioOfSums sums) {
      Set<String> above = Set.of(over + " sum " + sums.numerator());
      return Optional.of(
          new Numbers(
              above,
              Set.of(over + " sum " + sums.numerator(), over + " sum " + sums.denominator())));
    }
    return Optional.empty();
  }

  private static String number(String over, String condition) {
    Set<String> parts =
        Stream.of(condition.replaceAll("[()\\s]+", " ").strip().split(" AND ", -1))
            .map(String::strip)
            .filter(part -> !part.equals("TRUE"))
            .collect(toCollection(TreeSet::new));
    return over + " " + String.join(" AND ", parts);
  }
}
