package vn.thuocdo.data.catalogue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.plan.PlanTask;
import vn.thuocdo.data.plan.Target;

/** Checks what plans and tasks say of other catalogue files, and that targets make sense. */
final class PlanReferences {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
      targets(file, plan, goal);
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

  private void targets(String file, Plan plan, Goal goal) {
    Set<String> dues = new HashSet<>();
    for (Target target : goal.targets()) {
      String due = target.due().toString();
      if (!dues.add(due)) {
        problems.refuse(
            file, goal.id(), "goal '%s' has two targets for %s".formatted(goal.id(), due));
      }
      if (goal.unit().filter("%"::equals).isPresent()
          && target.value().filter(this::noShare).isPresent()) {
        problems.refuse(
            file,
            goal.id(),
            "goal '%s' asks for %s %%, which no share can be"
                .formatted(goal.id(), target.value().get()));
      }
      if (endsBefore(plan, target)) {
        problems.refuse(
            file,
            goal.id(),
            "the target of goal '%s' is due (%s) before its plan was issued"
                .formatted(goal.id(), due));
      }
    }
  }

  private boolean noShare(BigDecimal value) {
    return value.signum() < 0 || value.compareTo(HUNDRED) > 0;
  }

  private static boolean endsBefore(Plan plan, Target target) {
    return plan.document()
        .issuedOn()
        .flatMap(issued -> target.due().lastDay().filter(day -> day.isBefore(issued)))
        .isPresent();
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
