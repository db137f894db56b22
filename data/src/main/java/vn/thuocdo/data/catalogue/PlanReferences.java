package vn.thuocdo.data.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.plan.PlanTask;

/** Checks what plans and tasks say of other catalogue files. */
final class PlanReferences {
  private final Catalogue catalogue;
  private final CatalogueProblems problems;
  private final Collection<String> provinces;

  PlanReferences(Catalogue catalogue, CatalogueProblems problems, Collection<String> provinces) {
    this.catalogue = catalogue;
    this.problems = problems;
    this.provinces = provinces;
  }

  void check() {
    catalogue.plans().values().forEach(this::plan);
    tasks();
  }

  private void plan(Plan plan) {
    String file = "plans/" + plan.id() + ".yml";
    problems.known(file, "unit", plan.province(), provinces);
    Set<String> ids = new HashSet<>();
    for (Goal goal : plan.goals()) {
      if (!ids.add(goal.id())) {
        problems.refuse(file, goal.id(), "goal '%s' stands twice".formatted(goal.id()));
      }
      goal(file, goal);
      new TargetChecks(plan, goal).problems().forEach(p -> problems.refuse(file, goal.id(), p));
    }
  }

  private void goal(String file, Goal goal) {
    Collection<String> indicators = catalogue.indicators().keySet();
    problems.known(file, "indicator", goal.indicator(), indicators);
    goal.related().forEach(r -> problems.known(file, "indicator", r, indicators));
    goal.monitors().forEach(m -> problems.known(file, "agency", m, catalogue.agencies().keySet()));
    if (goal.every().isPresent() && indicators.contains(goal.indicator())) {
      List<String> known = catalogue.breakdowns(catalogue.indicator(goal.indicator()));
      problems.known(file, "breakdown", goal.every().get(), known);
    }
  }

  private void tasks() {
    Set<String> ids = new HashSet<>();
    for (PlanTask task : catalogue.tasks()) {
      if (!ids.add(task.id())) {
        problems.refuse("tasks.csv", task.id(), "task '%s' stands twice".formatted(task.id()));
      }
      problems.known("tasks.csv", "plan", task.planId(), catalogue.plans().keySet());
      task.leadAgencies()
          .forEach(a -> problems.known("tasks.csv", "agency", a, catalogue.agencies().keySet()));
    }
  }
}
