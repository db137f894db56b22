package vn.thuocdo.analytics.compute;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.engine.AmongKeys;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.analytics.engine.Sources;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.unit.Unit;

/**
 * Finds the wards whose figures added rows can change.
 *
 * <p>A row changes the timeline of its entity (a household, a person; else the thing its key names)
 * and of the entity of every row it supersedes. The wards in which any row of those entities ever
 * lay are the changed ones.
 *
 * <p>Leaves three tables: {@code touched} with the entities, {@code changed_wards}, and {@code
 * entity_rows} with the place of every row of an entity that is touched or was ever in a changed
 * ward.
 */
final class ChangedWards {
  /** From this part of all wards on it is cheaper to compute everything. */
  private static final int PART = 3;

  private final ComputeSession session;
  private final Catalogue catalogue;
  private final Sources sources;
  private final PlacedDatasets datasets;

  ChangedWards(
      ComputeSession session, Catalogue catalogue, Sources sources, PlacedDatasets datasets) {
    this.session = session;
    this.catalogue = catalogue;
    this.sources = sources;
    this.datasets = datasets;
  }

  /** Codes of the wards; empty when they cannot be told or are too many. */
  Optional<List<String>> find() {
    session.materialise("touched", touched());
    List<Optional<String>> named = wards("added");
    List<Optional<String>> found = isFew(named) ? wardsOfTouched(named) : named;
    if (isFew(found) && !found.equals(named)) {
      found = wardsOfTouched(found);
    }
    List<String> wards = found.stream().flatMap(Optional::stream).toList();
    return isFew(found) && provincesAgree() ? Optional.of(wards) : Optional.empty();
  }

  /**
   * The entities of added rows and of rows they supersede; of children the entities of parents.
   * Where the parents were added with them, nothing has to be looked for.
   */
  private String touched() {
    see("added", datasets.root());
    StringBuilder elsewhere =
        new StringBuilder("SELECT %s AS k FROM added WHERE _supersedes".formatted(datasets.key()));
    for (DatasetContract child : datasets.children()) {
      see(child.id() + "_added", child);
      elsewhere.append(
          " UNION SELECT %1$s FROM \"%2$s_added\" WHERE %1$s NOT IN (SELECT %3$s FROM added)"
              .formatted(PlacedDatasets.reference(child), child.id(), datasets.key()));
    }
    session.materialise("elsewhere", elsewhere.toString());
    return "SELECT DISTINCT %1$s AS e FROM added UNION SELECT DISTINCT %1$s FROM %2$s WHERE %3$s"
        .formatted(
            datasets.entity(), datasets.all(), AmongKeys.of("k", "elsewhere").sql(datasets.key()));
  }

  private void see(String view, DatasetContract contract) {
    session.view(view, sources.added(contract.id()).orElseThrow(), DatasetTables.layout(contract));
  }

  private List<Optional<String>> wards(String rows) {
    return session.query(
        "SELECT DISTINCT %s FROM %s ORDER BY 1".formatted(datasets.ward(), rows),
        row -> row.text(1));
  }

  /**
   * @param wards among which they probably are; with all of them {@code entity_rows} is complete
   */
  private List<Optional<String>> wardsOfTouched(List<Optional<String>> wards) {
    session.table(
        "changed_wards",
        WardMerge.WARDS,
        wards.stream().map(ward -> List.<Object>of(ward.orElseThrow())).toList());
    session.materialise(
        "entities",
        "SELECT e FROM touched UNION SELECT %s FROM %s WHERE %s IN (SELECT ward_code FROM changed_wards)"
            .formatted(datasets.entity(), datasets.all(), datasets.ward()));
    session.materialise(
        "entity_rows",
        "SELECT %1$s AS e, %2$s FROM %3$s WHERE %4$s"
            .formatted(
                datasets.entity(),
                datasets.ward(),
                datasets.all(),
                AmongKeys.of("e", "entities").sql(datasets.entity())));
    return wards("entity_rows WHERE e IN (SELECT e FROM touched)");
  }

  /** False also when a ward is unknown. */
  private boolean isFew(List<Optional<String>> wards) {
    List<Unit> every = catalogue.units().wards(Optional.empty());
    return wards.size() * PART <= every.size()
        && every.stream().map(unit -> Optional.of(unit.code())).collect(toSet()).containsAll(wards);
  }

  /** A row that says another province than its ward's counts for that province alone. */
  private boolean provincesAgree() {
    return datasets.root().find("province_code").isEmpty()
        || session.number(
                "SELECT count(*) FROM %1$s r JOIN wards w ON w.ward_code = r.%2$s WHERE r.%2$s IN (SELECT ward_code FROM changed_wards) AND r.province_code IS DISTINCT FROM w.province_code"
                    .formatted(datasets.all(), datasets.ward()))
            == 0;
  }
}
