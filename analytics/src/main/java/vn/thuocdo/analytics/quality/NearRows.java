package vn.thuocdo.analytics.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.thuocdo.analytics.engine.AmongKeys;
import vn.thuocdo.analytics.engine.LakeViews;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;

/**
 * The newest rows of datasets as far as some units need them: of every household, person or key
 * that ever was in one of the units.
 */
record NearRows(Catalogue catalogue, UnitFilter units) {
  /** Common table expressions that take the places of the datasets' views, parents first. */
  List<String> of(Set<String> datasets) {
    List<String> parts = new ArrayList<>();
    Stream.of(false, true)
        .forEach(
            child ->
                datasets.stream()
                    .map(catalogue::dataset)
                    .filter(contract -> isChild(contract) == child)
                    .forEach(contract -> parts.addAll(parts(contract))));
    return parts;
  }

  private List<String> parts(DatasetContract contract) {
    List<String> parts = new ArrayList<>();
    if (isChild(contract)) {
      parts.add(part(name(contract, "near"), rows("*", contract, ofParents(contract))));
    } else {
      parts.addAll(ofUnits(contract));
    }
    parts.add(part(contract.id(), newest(contract)));
    return parts;
  }

  private static String part(String name, String select) {
    return "%s AS MATERIALIZED (%s)".formatted(quoted(name), select);
  }

  private static String name(DatasetContract contract, String what) {
    return contract.id() + "_" + what;
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }

  private static boolean isChild(DatasetContract contract) {
    return contract.unit().filter(unit -> unit.startsWith(PlacedRows.FROM_PARENT)).isPresent();
  }

  private static String rows(String columns, DatasetContract contract, String condition) {
    return "SELECT %s FROM %s v WHERE %s"
        .formatted(columns, quoted(name(contract, "versions")), condition);
  }

  private static String newest(DatasetContract contract) {
    return LakeViews.newestSql(contract, quoted(name(contract, "near")));
  }

  private static String ofParents(DatasetContract contract) {
    DatasetContract.Parent parent = contract.parent().orElseThrow();
    String column = quoted(parent.column());
    return AmongKeys.of(column, quoted(parent.dataset())).sql(column);
  }

  /** All versions of the keys that an entity (or key) in one of the units ever had. */
  private List<String> ofUnits(DatasetContract contract) {
    List<String> key = contract.key().stream().map(NearRows::quoted).toList();
    List<String> entity = contract.entity().map(NearRows::quoted).map(List::of).orElse(key);
    String entities = name(contract, "entities");
    String keys = name(contract, "keys");
    String inUnits = units.sql(contract.unitSql("v"));
    return List.of(
        part(entities, rows(String.join(", ", entity), contract, inUnits)),
        part(keys, rows(String.join(", ", key), contract, among(entity, entities))),
        part(name(contract, "near"), rows("*", contract, among(key, keys))));
  }

  private static String among(List<String> columns, String table) {
    return new AmongKeys(columns, quoted(table)).sql(columns);
  }
}
