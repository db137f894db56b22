package vn.thuocdo.analytics.quality;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.Set;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;

/** How many of the cells that the newest rows of a dataset should fill are filled. */
record CompleteCells(DatasetContract contract, PlacedRows placed) implements QualityPart {
  @Override
  public String subject() {
    return contract.id();
  }

  @Override
  public String measure() {
    return QualityMeasure.COMPLETE.id();
  }

  @Override
  public Set<String> datasets() {
    return placed.datasets(contract);
  }

  @Override
  public String sql(UnitFilter units) {
    String filled =
        contract.expectedColumns().stream()
            .map(c -> "count(\"%s\")%s".formatted(c.name(), applies(c)))
            .collect(joining(" + "));
    String cells =
        contract.expectedColumns().stream()
            .map(c -> "count(*)" + applies(c))
            .collect(joining(" + "));
    return SumsByMonth.sql(filled, cells, placed.sql(contract, units), units);
  }

  private String applies(Column column) {
    return Optional.ofNullable(contract.quality().applies().get(column.name()))
        .map(" FILTER (WHERE %s)"::formatted)
        .orElse("");
  }

  @Override
  public String touched(TouchedRows rows) {
    return rows.units(contract);
  }
}
