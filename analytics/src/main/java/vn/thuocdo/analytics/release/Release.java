package vn.thuocdo.analytics.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thuocdo.data.access.Scope;
import vn.thuocdo.data.access.Viewer;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.plan.Classification;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.unit.Units;

/** Decides what of the catalogue, and so of all figures, exists for a viewer. */
public final class Release {
  private final Catalogue all;
  private final Classifications classifications;
  private final Set<String> restricted;
  private final Map<String, Catalogue> byScope = new ConcurrentHashMap<>();

  public Release(Catalogue all) {
    this.all = all;
    this.classifications = new Classifications(all);
    this.restricted =
        all.indicators().keySet().stream()
            .filter(id -> classifications.of(id) == Classification.RESTRICTED)
            .collect(Collectors.toSet());
  }

  /** What is released to a viewer. */
  public Released to(Viewer viewer) {
    Catalogue known =
        byScope.computeIfAbsent(viewer.scope().key(), key -> narrowed(viewer.scope()));
    return new Released(
        viewer,
        known,
        restricted.stream().filter(known.indicators()::containsKey).collect(Collectors.toSet()));
  }

  private Catalogue narrowed(Scope scope) {
    Units units = all.units().within(scope.units()::covers);
    Map<String, Indicator> indicators =
        kept(all.indicators(), indicator -> scope.sees(classifications.of(indicator.id())));
    Map<String, Plan> plans = new LinkedHashMap<>();
    all.plans().values().stream()
        .filter(plan -> units.widest(plan.province()).isPresent())
        .forEach(plan -> plans.put(plan.id(), narrowed(plan, scope)));
    return new Catalogue(
        units,
        all.agencies(),
        all.datasets(),
        all.relations(),
        all.agreements(),
        indicators,
        plans,
        all.tasks().stream().filter(task -> plans.containsKey(task.planId())).toList());
  }

  private Plan narrowed(Plan plan, Scope scope) {
    List<Goal> goals =
        plan.goals().stream()
            .filter(goal -> scope.sees(goal.classification()))
            .filter(goal -> scope.sees(classifications.of(goal.indicator())))
            .toList();
    return new Plan(
        plan.id(), plan.title(), plan.document(), plan.province(), goals, plan.citations());
  }

  private static <T> Map<String, T> kept(Map<String, T> all, Predicate<T> seen) {
    return all.entrySet().stream()
        .filter(entry -> seen.test(entry.getValue()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }
}
