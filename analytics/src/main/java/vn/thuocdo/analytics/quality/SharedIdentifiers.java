package vn.thuocdo.analytics.quality;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.QualityTerms.ColumnOf;
import vn.thuocdo.data.dataset.QualityTerms.SharedIdentifier;

/** How many of the newest rows of a dataset carry an identifier that another dataset knows. */
record SharedIdentifiers(DatasetContract contract, PlacedRows placed) implements QualityPart {
  @Override
  public String subject() {
    return contract.id();
  }

  @Override
  public String measure() {
    return QualityMeasure.SHARED.id();
  }

  @Override
  public Set<String> datasets() {
    Set<String> datasets = new TreeSet<>(placed.datasets(contract));
    contract.quality().shared().forEach(s -> s.with().forEach(w -> datasets.add(w.dataset())));
    return datasets;
  }

  @Override
  public String sql(UnitFilter units) {
    String known = each(shared -> knownSql(shared, units));
    String carried = each(SharedIdentifiers::carriedSql);
    String rows =
        "(SELECT _unit, _event_date, %s AS _known, %s AS _carried FROM %s WHERE %s)"
            .formatted(known, carried, placed.sql(contract), units.sql("_unit"));
    return SumsByMonth.sql(
        "count(*) FILTER (WHERE _known)", "count(*) FILTER (WHERE _carried)", rows, units);
  }

  private String each(Function<SharedIdentifier, String> condition) {
    return contract.quality().shared().stream().map(condition).collect(joining(" OR "));
  }

  /** For some units only the identifiers that they carry are looked up. */
  private String knownSql(SharedIdentifier shared, UnitFilter units) {
    String wanted =
        units.units().isEmpty()
            ? ""
            : " AND \"%%s\" IN (SELECT \"%s\" FROM %s WHERE %s)"
                .formatted(shared.column(), placed.sql(contract), units.sql("_unit"));
    return "coalesce(\"%s\" IN (%s), FALSE)"
        .formatted(
            shared.column(),
            shared.with().stream()
                .map(other -> valuesSql(other) + wanted.replace("%s", other.column()))
                .collect(joining(" UNION ALL ")));
  }

  /** Where no other dataset has sent its identifiers yet, there is nothing to be shared with. */
  private static String carriedSql(SharedIdentifier shared) {
    return "(\"%s\" IS NOT NULL AND EXISTS (%s))"
        .formatted(
            shared.column(),
            shared.with().stream()
                .map(SharedIdentifiers::valuesSql)
                .collect(joining(" UNION ALL ")));
  }

  private static String valuesSql(ColumnOf other) {
    return "SELECT \"%2$s\" FROM \"%1$s\" WHERE \"%2$s\" IS NOT NULL"
        .formatted(other.dataset(), other.column());
  }

  @Override
  public String touched(TouchedRows rows) {
    StringBuilder units = new StringBuilder(rows.units(contract));
    for (SharedIdentifier shared : contract.quality().shared()) {
      for (ColumnOf other : shared.with()) {
        units.append(
            " UNION ALL SELECT _unit FROM %s WHERE \"%s\" IN (SELECT \"%s\" FROM %s)"
                .formatted(
                    placed.sql(contract),
                    shared.column(),
                    other.column(),
                    TouchedRows.of(other.dataset())));
      }
    }
    return units.toString();
  }
}
