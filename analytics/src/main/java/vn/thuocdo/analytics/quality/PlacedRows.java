package vn.thuocdo.analytics.quality;

import java.util.Set;
import java.util.TreeSet;
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

  /** The datasets that {@link #sql} reads. */
  Set<String> datasets(DatasetContract contract) {
    Set<String> datasets = new TreeSet<>(Set.of(contract.id()));
    if (contract.unit().orElse("").startsWith(FROM_PARENT)) {
      datasets.add(contract.parent().orElseThrow().dataset());
    }
    return datasets;
  }
}
