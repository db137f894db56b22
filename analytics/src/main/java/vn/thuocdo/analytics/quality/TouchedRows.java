package vn.thuocdo.analytics.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thuocdo.analytics.engine.AmongKeys;
import vn.thuocdo.analytics.engine.Sources;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.ParquetRows;

/**
 * The rows of datasets that were added since figures were computed, with every version of the rows
 * they supersede.
 */
final class TouchedRows {
  private final DuckDb db;
  private final Catalogue catalogue;
  private final Sources sources;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Set<String> placed = new HashSet<>();

  TouchedRows(DuckDb db, Catalogue catalogue, Sources sources) {
    this.db = db;
    this.catalogue = catalogue;
    this.sources = sources;
  }

  /** True when it can be told which rows of a dataset are touched. */
  boolean areKnown(String dataset) {
    return known.computeIfAbsent(dataset, this::find);
  }

  /** The table with the touched rows of a dataset, all of them {@link #areKnown}. */
  static String of(String dataset) {
    return "\"touched_%s\"".formatted(dataset);
  }

  private boolean find(String dataset) {
    DatasetContract contract = catalogue.dataset(dataset);
    Optional<String> added =
        sources.added(dataset).map(files -> ParquetRows.sql(files, DatasetTables.layout(contract)));
    added.ifPresent(rows -> materialise(contract, rows));
    return added.isPresent();
  }

  private void materialise(DatasetContract contract, String added) {
    db.execute(
        "CREATE OR REPLACE TEMP TABLE %s AS SELECT * FROM %s".formatted(of(contract.id()), added));
    db.execute(
        "CREATE OR REPLACE TEMP TABLE %s AS %s"
            .formatted(
                corrected(contract), sameAs(contract, contract.key(), " WHERE _supersedes")));
    db.execute("INSERT INTO %s SELECT * FROM %s".formatted(of(contract.id()), corrected(contract)));
  }

  /** Rows that were there before in another version, in all versions. */
  private static String corrected(DatasetContract contract) {
    return "\"corrected_%s\"".formatted(contract.id());
  }

  private static String sameAs(DatasetContract contract, List<String> columns, String where) {
    List<String> quoted = columns.stream().map("\"%s\""::formatted).toList();
    String touched = "(SELECT * FROM %s%s)".formatted(of(contract.id()), where);
    return "SELECT v.* FROM \"%s_versions\" v WHERE %s"
        .formatted(contract.id(), new AmongKeys(quoted, touched).sql(quoted));
  }

  /** SQL of the units in which touched rows of a dataset lie or lay; looked for once. */
  String units(DatasetContract contract) {
    String table = "\"touched_units_%s\"".formatted(contract.id());
    if (placed.add(contract.id())) {
      db.execute(
          "CREATE OR REPLACE TEMP TABLE %s AS SELECT DISTINCT * FROM (%s) u"
              .formatted(
                  table,
                  parent(contract).map(p -> ofParent(contract, p)).orElseGet(() -> own(contract))));
    }
    return "SELECT * FROM " + table;
  }

  private static String own(DatasetContract contract) {
    return "SELECT %s FROM %s r".formatted(contract.unitSql("r"), of(contract.id()));
  }

  /** The same for all rows of the households or people that touched rows speak of. */
  String unitsOfEntities(DatasetContract contract) {
    return contract
        .entity()
        .map(
            entity ->
                "SELECT %s FROM (%s) r"
                    .formatted(contract.unitSql("r"), sameAs(contract, List.of(entity), "")))
        .orElseGet(() -> units(contract));
  }

  private Optional<DatasetContract> parent(DatasetContract contract) {
    return contract
        .unit()
        .filter(unit -> unit.startsWith(PlacedRows.FROM_PARENT))
        .map(unit -> catalogue.dataset(contract.parent().orElseThrow().dataset()));
  }

  private static String ofParent(DatasetContract child, DatasetContract parent) {
    return """
        SELECT %1$s FROM "%2$s_versions" p WHERE %3$s
        UNION ALL SELECT %1$s FROM %4$s p"""
        .formatted(
            parent.unitSql("p"),
            parent.id(),
            AmongKeys.of("\"%s\"".formatted(child.parent().orElseThrow().column()), of(child.id()))
                .sql("p.\"%s\"".formatted(parent.key().get(0))),
            corrected(parent));
  }
}
