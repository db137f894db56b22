package vn.thuocdo.data.catalogue;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;
import vn.thuocdo.data.plan.PlanTask;
import vn.thuocdo.data.quality.AnswerSide;

/** Checks what relations and indicators say of other catalogue files. */
final class IndicatorReferences {
  /** Columns that every relation has. */
  private static final Set<String> PLACE_AND_TIME =
      Set.of("province_code", "ward_code", "neighbourhood", "event_date", "valid_from", "valid_to");

  private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");

  private final Catalogue catalogue;
  private final CatalogueProblems problems;

  IndicatorReferences(Catalogue catalogue, CatalogueProblems problems) {
    this.catalogue = catalogue;
    this.problems = problems;
  }

  void check() {
    catalogue.relations().values().forEach(this::relation);
    catalogue.indicators().values().forEach(this::indicator);
  }

  private void relation(Relation relation) {
    String file = "relations/" + relation.id() + ".yml";
    relation
        .datasets()
        .forEach(d -> problems.known(file, "dataset", d, catalogue.datasets().keySet()));
    relation
        .uses()
        .forEach(r -> problems.known(file, "relation", r, catalogue.relations().keySet()));
    Set<String> selected =
        WORD.matcher(relation.sql()).results().map(MatchResult::group).collect(toSet());
    relation.columns().forEach(column -> problems.known(file, "column", column, selected));
    relation.breakdowns().stream()
        .filter(breakdown -> !(breakdown.equals("age_band") && relation.ages().isPresent()))
        .forEach(breakdown -> problems.known(file, "column", breakdown, selected));
  }

  private void indicator(Indicator indicator) {
    String file = "indicators/" + indicator.id() + ".yml";
    problems.known(file, "agency", indicator.owner(), catalogue.agencies().keySet());
    for (String goal : indicator.clauses()) {
      if (catalogue.findGoal(goal).isEmpty()) {
        problems.refuse(file, goal, "no plan has a goal '%s'".formatted(goal));
      }
    }
    if (indicator.formula().relation().isPresent()) {
      computed(file, indicator);
    } else if (indicator.formula() instanceof Formula.Milestone milestone) {
      List<String> tasks = catalogue.tasks().stream().map(PlanTask::id).toList();
      milestone.tasks().forEach(task -> problems.known(file, "task", task, tasks));
    } else if (indicator.formula() instanceof Formula.Composite composite) {
      composite
          .parts()
          .forEach(p -> problems.known(file, "indicator", p, catalogue.indicators().keySet()));
      noCycle(file, indicator, List.of(indicator.id()));
    }
  }

  private void computed(String file, Indicator indicator) {
    String id = indicator.formula().relation().orElseThrow();
    problems.known(file, "relation", id, catalogue.relations().keySet());
    if (indicator.examples().isEmpty()) {
      problems.refuse(file, "formula", "a computed indicator needs at least one worked example");
    }
    if (catalogue.relations().containsKey(id)) {
      Relation relation = catalogue.relation(id);
      Set<String> usable = new HashSet<>(PLACE_AND_TIME);
      usable.addAll(relation.columns());
      usable.addAll(relation.breakdowns());
      relation.ages().ifPresent(birth -> usable.addAll(List.of(birth, "age")));
      filters(indicator.formula())
          .forEach(
              filter ->
                  AnswerSide.names(filter)
                      .forEach(name -> problems.known(file, "column", name, usable)));
      examples(file, indicator, relation);
    }
  }

  private void examples(String file, Indicator indicator, Relation relation) {
    indicator.examples().stream()
        .flatMap(example -> example.expected().stream())
        .map(expected -> expected.breakdown().split("=", -1)[0])
        .filter(breakdown -> !breakdown.isEmpty())
        .forEach(breakdown -> problems.known(file, "breakdown", breakdown, relation.breakdowns()));
  }

  private static List<String> filters(Formula formula) {
    return formula instanceof Formula.RatioOfPopulation
        ? List.of(formula.above())
        : List.of(formula.above(), formula.below());
  }

  private void noCycle(String file, Indicator indicator, List<String> path) {
    if (!(indicator.formula() instanceof Formula.Composite composite)) {
      return;
    }
    for (String part : composite.parts()) {
      List<String> longer = new ArrayList<>(path);
      longer.add(part);
      if (part.equals(path.get(0))) {
        problems.refuse(
            file,
            "indicator: " + (path.size() > 1 ? path.get(1) : part),
            "the index is part of itself: " + String.join(" -> ", longer));
      } else if (!path.contains(part) && catalogue.indicators().containsKey(part)) {
        noCycle(file, catalogue.indicator(part), longer);
      }
    }
  }
}
