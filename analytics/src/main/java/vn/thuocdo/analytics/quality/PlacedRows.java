package vn.thuocdo.analytics.quality;

import java.util.Set;
import java.util.TreeSet;
import vn.thuocdo.analytics.engine.AmongKeys;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;

/** Rows of a dataset with {@code _unit}, the province or ward they speak of. */
final class PlacedRows {
  /** Begins the unit of a dataset whose rows lie where their parent lies. */
  static final String FROM_PARENT = "parent.";

  private final Catalogue catalogue;

  PlacedRows(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** SQL of the newest rows of the dataset's view, in brackets. */
  String sql(DatasetContract contract) {
    String unit = contract.unit().orElse("");
    if (!unit.startsWith(FROM_PARENT)) {
      return "(SELECT *, %s AS _unit FROM \"%s\" r)"
          .formatted(contract.unitSql("r"), contract.id());
    }
    DatasetContract.Parent parent = contract.parent().orElseThrow();
    return "(SELECT r.*, p.\"%s\" AS _unit FROM \"%s\" r LEFT JOIN \"%s\" p ON p.\"%s\" = r.\"%s\")"
        .formatted(
            unit.substring(FROM_PARENT.length()),
            contract.id(),
            parent.dataset(),
            catalogue.dataset(parent.dataset()).key().get(0),
            parent.column());
  }

  /** SQL of the newest rows that lie in some units, in brackets. */
  String sql(DatasetContract contract, UnitFilter units) {
    String unit = contract.unit().orElse("");
    if (units.units().isEmpty()) {
      return sql(contract);
    }
    if (!unit.startsWith(FROM_PARENT)) {
      return "(SELECT * FROM %s WHERE %s)".formatted(sql(contract), units.sql("_unit"));
    }
    DatasetContract.Parent parent = contract.parent().orElseThrow();
    return """
        (WITH parents AS MATERIALIZED (SELECT k, _unit FROM (SELECT "%1$s" AS k, "%2$s" AS _unit FROM "%3$s") WHERE %4$s)
         SELECT r.*, p._unit FROM "%5$s" r JOIN parents p ON p.k = r."%6$s" WHERE %7$s)"""
        .formatted(
            catalogue.dataset(parent.dataset()).key().get(0),
            unit.substring(FROM_PARENT.length()),
            parent.dataset(),
            units.sql("_unit"),
            contract.id(),
            parent.column(),
            AmongKeys.of("k", "parents").sql("r.\"%s\"".formatted(parent.column())));
  }

  /** The datasets that {@link #sql(DatasetContract)} reads. */
  Set<String> datasets(DatasetContract contract) {
    Set<String> datasets = new TreeSet<>(Set.of(contract.id()));
    if (contract.unit().orElse("").startsWith(FROM_PARENT)) {
      datasets.add(contract.parent().orElseThrow().dataset());
    }
    return datasets;
  }
}
