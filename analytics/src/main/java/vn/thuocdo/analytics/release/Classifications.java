package vn.thuocdo.analytics.release;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.plan.Classification;

/**
 * How confidential each indicator is: as much as the strictest goal that uses or mentions it. One
 * that stands in no goal was never declared open and is internal.
 */
final class Classifications {
  private final Map<String, Classification> byIndicator = new HashMap<>();

  Classifications(Catalogue catalogue) {
    catalogue.plans().values().stream()
        .flatMap(plan -> plan.goals().stream())
        .forEach(
            goal ->
                Stream.concat(Stream.of(goal.indicator()), goal.related().stream())
                    .forEach(id -> byIndicator.merge(id, goal.classification(), this::stricter)));
  }

  private Classification stricter(Classification left, Classification right) {
    return left.compareTo(right) >= 0 ? left : right;
  }

  Classification of(String indicator) {
    return byIndicator.getOrDefault(indicator, Classification.INTERNAL);
  }
}
