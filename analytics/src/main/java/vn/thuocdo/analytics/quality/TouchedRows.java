package vn.thuocdo.analytics.quality;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.engine.Sources;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.LakeTable;

/**
 * The rows of datasets that were added since figures were computed, with every version of the rows
 * they supersede and all rows of the same entity (household, person).
 */
final class TouchedRows {
  private final DuckDb db;
  private final Catalogue catalogue;
  private final Sources sources;
  private final Map<String, Boolean> known = new HashMap<>();

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
        sources
            .added(dataset)
            .map(files -> LakeTable.readSql(files, DatasetTables.layout(contract)));
    added.ifPresent(rows -> materialise(contract, rows));
    return added.isPresent();
  }

  private void materialise(DatasetContract contract, String added) {
    String table = of(contract.id());
    db.execute("CREATE OR REPLACE TEMP TABLE %s AS SELECT * FROM %s".formatted(table, added));
    if (db.number("SELECT count(*) FROM %s WHERE _supersedes".formatted(table)) > 0) {
      addAll(contract, contract.key());
    }
    if (db.number("SELECT count(*) FROM " + table) > 0) {
      contract.entity().ifPresent(entity -> addAll(contract, List.of(entity)));
    }
  }

  private void addAll(DatasetContract contract, List<String> columns) {
    db.execute(
        "INSERT INTO %1$s SELECT v.* FROM \"%2$s_versions\" v SEMI JOIN (SELECT DISTINCT %3$s FROM %1$s) USING (%3$s)"
            .formatted(
                of(contract.id()),
                contract.id(),
                columns.stream().map("\"%s\""::formatted).collect(joining(", "))));
  }

  /** SQL of the units in which touched rows of a dataset lie or lay. */
  String units(DatasetContract contract) {
    Optional<DatasetContract> parent =
        contract
            .unit()
            .filter(unit -> unit.startsWith(PlacedRows.FROM_PARENT))
            .map(unit -> catalogue.dataset(contract.parent().orElseThrow().dataset()));
    return parent
        .map(p -> ofParent(contract, p))
        .orElseGet(() -> "SELECT %s FROM %s r".formatted(contract.unitSql("r"), of(contract.id())));
  }

  private static String ofParent(DatasetContract child, DatasetContract parent) {
    return """
        SELECT %1$s FROM "%2$s_versions" p SEMI JOIN %3$s r ON p."%4$s" = r."%5$s"
        UNION ALL SELECT %1$s FROM %6$s p"""
        .formatted(
            parent.unitSql("p"),
            parent.id(),
            of(child.id()),
            parent.key().get(0),
            child.parent().orElseThrow().column(),
            of(parent.id()));
  }
}
