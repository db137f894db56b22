package vn.thuocdo.data.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.dataset.QualityTerms;
import vn.thuocdo.data.plan.Agency;
import vn.thuocdo.data.quality.Agreement;
import vn.thuocdo.data.quality.AnswerSide;
import vn.thuocdo.data.quality.Comparison;
import vn.thuocdo.data.unit.UnitLevel;

/** Checks that what one catalogue file says of another is true. */
final class CatalogueReferences {
  private final Catalogue catalogue;
  private final CatalogueProblems problems;

  CatalogueReferences(Catalogue catalogue, CatalogueProblems problems) {
    this.catalogue = catalogue;
    this.problems = problems;
  }

  void check() {
    catalogue
        .units()
        .wards(java.util.Optional.empty())
        .forEach(
            ward -> problems.known("units.csv", "unit", ward.parent().orElse(""), provinceCodes()));
    catalogue.agencies().values().forEach(this::agency);
    catalogue.datasets().values().forEach(this::dataset);
    catalogue.agreements().values().forEach(this::agreement);
    new IndicatorReferences(catalogue, problems).check();
    new PlanReferences(catalogue, problems, provinceCodes()).check();
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
        .ifPresent(
            next -> problems.known("agencies.csv", "agency", next, catalogue.agencies().keySet()));
  }

  private void dataset(DatasetContract contract) {
    String file = "datasets/" + contract.id() + ".yml";
    Set<String> columns = new HashSet<>();
    contract.columns().forEach(column -> columns.add(column.name()));
    contract.key().forEach(column -> problems.known(file, "column", column, columns));
    contract.entity().ifPresent(column -> problems.known(file, "column", column, columns));
    contract
        .rules()
        .forEach(rule -> rule.columns().forEach(c -> problems.known(file, "column", c, columns)));
    contract
        .parent()
        .ifPresent(
            parent ->
                problems.known(file, "dataset", parent.dataset(), catalogue.datasets().keySet()));
    if (contract.parent().isEmpty()) {
      problems.known(file, "column", contract.eventDate(), columns);
    }
    quality(file, contract.quality(), columns);
  }

  private void quality(String file, QualityTerms terms, Set<String> columns) {
    terms.optional().forEach(c -> problems.known(file, "column", c, columns));
    terms.applies().keySet().forEach(c -> problems.known(file, "column", c, columns));
    for (QualityTerms.SharedIdentifier shared : terms.shared()) {
      problems.known(file, "column", shared.column(), columns);
      for (QualityTerms.ColumnOf other : shared.with()) {
        problems.known(file, "dataset", other.dataset(), catalogue.datasets().keySet());
        column(file, other.dataset(), other.column());
      }
    }
  }

  private void column(String file, String dataset, String column) {
    columns(dataset).ifPresent(columns -> problems.known(file, "column", column, columns));
  }

  private Optional<List<String>> columns(String dataset) {
    return Optional.ofNullable(catalogue.datasets().get(dataset))
        .map(contract -> contract.storedColumns().stream().map(Column::name).toList());
  }

  private void agreement(Agreement agreement) {
    String file = "agreements/" + agreement.id() + ".yml";
    agreement
        .uses()
        .forEach(r -> problems.known(file, "relation", r, catalogue.relations().keySet()));
    side(file, agreement, agreement.comparison().left());
    side(file, agreement, agreement.comparison().right());
    if (agreement.comparison() instanceof Comparison.OfRows rows) {
      rows.join().forEach(pair -> column(file, rows.left().dataset(), pair.left()));
      rows.join().forEach(pair -> column(file, rows.right().dataset(), pair.right()));
    }
  }

  private void side(String file, Agreement agreement, AnswerSide side) {
    problems.known(file, "dataset", side.dataset(), catalogue.datasets().keySet());
    Set<String> names = new HashSet<>(columns(side.dataset()).orElse(List.of()));
    names.addAll(List.of("_unit", DatasetTables.EVENT_DATE));
    for (String step : agreement.uses()) {
      names.add(step);
      Optional.ofNullable(catalogue.relations().get(step))
          .ifPresent(relation -> names.addAll(AnswerSide.names(relation.sql())));
    }
    if (columns(side.dataset()).isPresent()) {
      side.names().forEach(name -> problems.known(file, "column", name, names));
    }
  }
}
