package vn.thuocdo.data.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.dataset.QualityTerms;
import vn.thuocdo.data.error.NearMatches;
import vn.thuocdo.data.error.Problems;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Relation;
import vn.thuocdo.data.plan.Agency;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Plan;
import vn.thuocdo.data.plan.PlanTask;
import vn.thuocdo.data.quality.Agreement;
import vn.thuocdo.data.quality.AnswerSide;
import vn.thuocdo.data.quality.Comparison;
import vn.thuocdo.data.unit.UnitLevel;

/** Checks that what one catalogue file says of another is true. */
final class CatalogueReferences {
  private final Catalogue catalogue;
  private final Path root;
  private final Problems problems;

  CatalogueReferences(Catalogue catalogue, Path root, Problems problems) {
    this.catalogue = catalogue;
    this.root = root;
    this.problems = problems;
  }

  void check() {
    catalogue
        .units()
        .wards(java.util.Optional.empty())
        .forEach(ward -> known("units.csv", "unit", ward.parent().orElse(""), provinceCodes()));
    catalogue.agencies().values().forEach(this::agency);
    catalogue.datasets().values().forEach(this::dataset);
    catalogue.relations().values().forEach(this::relation);
    catalogue.agreements().values().forEach(this::agreement);
    catalogue.indicators().values().forEach(this::indicator);
    catalogue.plans().values().forEach(this::plan);
    tasks();
  }

  private Collection<String> provinceCodes() {
    return catalogue.units().all().stream()
        .filter(unit -> unit.level() == UnitLevel.PROVINCE)
        .map(vn.thuocdo.data.unit.Unit::code)
        .toList();
  }

  private void agency(Agency agency) {
    agency
        .successor()
        .ifPresent(next -> known("agencies.csv", "agency", next, catalogue.agencies().keySet()));
  }

  private void dataset(DatasetContract contract) {
    String file = "datasets/" + contract.id() + ".yml";
    Set<String> columns = new HashSet<>();
    contract.columns().forEach(column -> columns.add(column.name()));
    contract.key().forEach(column -> known(file, "column", column, columns));
    contract
        .rules()
        .forEach(rule -> rule.columns().forEach(c -> known(file, "column", c, columns)));
    contract
        .parent()
        .ifPresent(
            parent -> known(file, "dataset", parent.dataset(), catalogue.datasets().keySet()));
    if (contract.parent().isEmpty()) {
      known(file, "column", contract.eventDate(), columns);
    }
    quality(file, contract.quality(), columns);
  }

  private void quality(String file, QualityTerms terms, Set<String> columns) {
    terms.optional().forEach(c -> known(file, "column", c, columns));
    terms.applies().keySet().forEach(c -> known(file, "column", c, columns));
    for (QualityTerms.SharedIdentifier shared : terms.shared()) {
      known(file, "column", shared.column(), columns);
      for (QualityTerms.ColumnOf other : shared.with()) {
        known(file, "dataset", other.dataset(), catalogue.datasets().keySet());
        column(file, other.dataset(), other.column());
      }
    }
  }

  private void column(String file, String dataset, String column) {
    columns(dataset).ifPresent(columns -> known(file, "column", column, columns));
  }

  private Optional<List<String>> columns(String dataset) {
    return Optional.ofNullable(catalogue.datasets().get(dataset))
        .map(contract -> contract.storedColumns().stream().map(Column::name).toList());
  }

  private void agreement(Agreement agreement) {
    String file = "agreements/" + agreement.id() + ".yml";
    agreement.uses().forEach(r -> known(file, "relation", r, catalogue.relations().keySet()));
    side(file, agreement, agreement.comparison().left());
    side(file, agreement, agreement.comparison().right());
    if (agreement.comparison() instanceof Comparison.OfRows rows) {
      rows.join().forEach(pair -> column(file, rows.left().dataset(), pair.left()));
      rows.join().forEach(pair -> column(file, rows.right().dataset(), pair.right()));
    }
  }

  private void side(String file, Agreement agreement, AnswerSide side) {
    known(file, "dataset", side.dataset(), catalogue.datasets().keySet());
    Set<String> names = new HashSet<>(columns(side.dataset()).orElse(List.of()));
    names.addAll(List.of("_unit", DatasetTables.EVENT_DATE));
    for (String step : agreement.uses()) {
      names.add(step);
      Optional.ofNullable(catalogue.relations().get(step))
          .ifPresent(relation -> names.addAll(AnswerSide.names(relation.sql())));
    }
    if (columns(side.dataset()).isPresent()) {
      side.names().forEach(name -> known(file, "column", name, names));
    }
  }

  private void relation(Relation relation) {
    String file = "relations/" + relation.id() + ".yml";
    relation.datasets().forEach(d -> known(file, "dataset", d, catalogue.datasets().keySet()));
    relation.uses().forEach(r -> known(file, "relation", r, catalogue.relations().keySet()));
  }

  private void indicator(Indicator indicator) {
    String file = "indicators/" + indicator.id() + ".yml";
    indicator
        .formula()
        .relation()
        .ifPresent(r -> known(file, "relation", r, catalogue.relations().keySet()));
    known(file, "agency", indicator.owner(), catalogue.agencies().keySet());
    for (String goal : indicator.clauses()) {
      if (catalogue.findGoal(goal).isEmpty()) {
        refuse(file, goal, "no plan has a goal '%s'".formatted(goal));
      }
    }
    if (indicator.formula().relation().isPresent() && indicator.examples().isEmpty()) {
      problems.add(file, 0, "a computed indicator needs at least one worked example");
    }
  }

  private void plan(Plan plan) {
    String file = "plans/" + plan.id() + ".yml";
    known(file, "unit", plan.province(), provinceCodes());
    Set<String> ids = new HashSet<>();
    for (Goal goal : plan.goals()) {
      if (!ids.add(goal.id())) {
        refuse(file, goal.id(), "goal '%s' stands twice".formatted(goal.id()));
      }
      known(file, "indicator", goal.indicator(), catalogue.indicators().keySet());
      goal.related().forEach(r -> known(file, "indicator", r, catalogue.indicators().keySet()));
      goal.monitors().forEach(m -> known(file, "agency", m, catalogue.agencies().keySet()));
    }
  }

  private void tasks() {
    Set<String> ids = new HashSet<>();
    for (PlanTask task : catalogue.tasks()) {
      if (!ids.add(task.id())) {
        refuse("tasks.csv", task.id(), "task '%s' stands twice".formatted(task.id()));
      }
      known("tasks.csv", "plan", task.planId(), catalogue.plans().keySet());
      task.leadAgencies()
          .forEach(a -> known("tasks.csv", "agency", a, catalogue.agencies().keySet()));
    }
  }

  private void known(String file, String noun, String id, Collection<String> ids) {
    if (!ids.contains(id)) {
      refuse(file, id, "unknown %s '%s'. %s".formatted(noun, id, NearMatches.hint(id, ids)));
    }
  }

  private void refuse(String file, String word, String message) {
    problems.add(file, lineOf(file, word), message);
  }

  private int lineOf(String file, String word) {
    try {
      List<String> lines = Files.readAllLines(root.resolve(file));
      Pattern whole = Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)");
      return 1
          + IntStream.range(0, lines.size())
              .filter(i -> whole.matcher(lines.get(i)).find())
              .findFirst()
              .orElse(-1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
