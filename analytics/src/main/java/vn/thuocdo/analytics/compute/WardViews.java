package vn.thuocdo.analytics.compute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.engine.AmongKeys;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.engine.Sources;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;

/**
 * Lets the dataset views show only what the changed wards need: all rows of every entity that was
 * ever in one of them, and every version of those rows.
 */
final class WardViews {
  private final ComputeSession session;
  private final Catalogue catalogue;
  private final Sources sources;
  private final Set<String> datasets;

  WardViews(ComputeSession session, Catalogue catalogue, Sources sources, Set<String> datasets) {
    this.session = session;
    this.catalogue = catalogue;
    this.sources = sources;
    this.datasets = datasets;
  }

  /**
   * Lets the views show what the changed wards need.
   *
   * @return codes of the wards; empty when they cannot be told or are too many, and then the views
   *     show everything
   */
  Optional<List<String>> narrow() {
    Optional<PlacedDatasets> placed = PlacedDatasets.of(catalogue, datasets);
    datasets.forEach(dataset -> see(PlacedDatasets.all(catalogue.dataset(dataset)), dataset));
    Optional<List<String>> wards =
        placed.flatMap(p -> new ChangedWards(session, catalogue, sources, p).find());
    wards.ifPresent(w -> narrow(placed.orElseThrow()));
    return wards;
  }

  /** Lets the views show all rows again. */
  void widen() {
    datasets.forEach(dataset -> see(dataset + "_versions", dataset));
  }

  private void see(String view, String dataset) {
    session.view(view, sources.files(dataset), DatasetTables.layout(catalogue.dataset(dataset)));
  }

  private void narrow(PlacedDatasets placed) {
    session.materialise(near(placed.root()), rows(placed));
    session.materialise(
        "near_keys",
        "SELECT DISTINCT %s AS k FROM %s".formatted(placed.key(), quoted(placed.root())));
    String superseding = "SELECT count(*) FROM %s WHERE _supersedes".formatted(placed.all());
    if (session.number(superseding) > 0) {
      session.materialise(near(placed.root()), ofNearKeys(placed.root(), placed.key()));
    }
    show(placed.root());
    for (DatasetContract child : placed.children()) {
      session.materialise(near(child), ofNearKeys(child, PlacedDatasets.reference(child)));
      show(child);
    }
  }

  /** Those in the wards are found quickly by the order in which they lie; few lie elsewhere. */
  private String rows(PlacedDatasets placed) {
    String inWards = placed.ward() + " IN (SELECT ward_code FROM changed_wards)";
    String elsewhere = "(%1$s IS NULL OR NOT (%2$s))".formatted(placed.ward(), inWards);
    session.materialise(
        "moved",
        "SELECT DISTINCT e FROM entity_rows WHERE %s AND e IN (SELECT e FROM entity_rows WHERE %s)"
            .formatted(elsewhere, inWards));
    String rows = "SELECT * FROM %s WHERE %s";
    return session.number("SELECT count(*) FROM moved") == 0
        ? rows.formatted(placed.all(), inWards)
        : (rows + " UNION ALL " + rows + " AND %s IN (SELECT e FROM moved)")
            .formatted(placed.all(), inWards, placed.all(), elsewhere, placed.entity());
  }

  private static String ofNearKeys(DatasetContract contract, String key) {
    return "SELECT * FROM %s WHERE %s"
        .formatted(PlacedDatasets.all(contract), AmongKeys.of("k", "near_keys").sql(key));
  }

  private static String near(DatasetContract contract) {
    return contract.id() + "_near";
  }

  private static String quoted(DatasetContract contract) {
    return "\"" + near(contract) + "\"";
  }

  private void show(DatasetContract contract) {
    session.view(contract.id() + "_versions", "SELECT * FROM " + quoted(contract));
  }
}
