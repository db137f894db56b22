package vn.thuocdo.analytics.quality;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
                    .forEach(
                        contract ->
                            parts.addAll(
                                List.of(
                                    part(versions(contract), near(contract)),
                                    part(contract.id(), newest(contract))))));
    return parts;
  }

  private static String part(String name, String select) {
    return "\"%s\" AS MATERIALIZED (%s)".formatted(name, select);
  }

  private static String versions(DatasetContract contract) {
    return contract.id() + "_near";
  }

  private static boolean isChild(DatasetContract contract) {
    return contract.unit().filter(unit -> unit.startsWith(PlacedRows.FROM_PARENT)).isPresent();
  }

  private String near(DatasetContract contract) {
    return "SELECT * FROM \"%s_versions\" WHERE %s"
        .formatted(contract.id(), isChild(contract) ? ofParents(contract) : ofUnits(contract));
  }

  private static String newest(DatasetContract contract) {
    return LakeViews.newestSql(contract, "\"" + versions(contract) + "\"");
  }

  private static String ofParents(DatasetContract contract) {
    DatasetContract.Parent parent = contract.parent().orElseThrow();
    return "\"%1$s\" IN (SELECT \"%1$s\" FROM \"%2$s\")"
        .formatted(parent.column(), parent.dataset());
  }

  /** All versions of the keys that an entity (or key) in one of the units ever had. */
  private String ofUnits(DatasetContract contract) {
    String key = contract.key().stream().map("\"%s\""::formatted).collect(joining(", "));
    String inUnits = units.sql(contract.unitSql("v"));
    return among(
        contract,
        key,
        contract
            .entity()
            .map(entity -> among(contract, "\"" + entity + "\"", inUnits))
            .orElse(inUnits));
  }

  private static String among(DatasetContract contract, String columns, String condition) {
    return "(%1$s) IN (SELECT (%1$s) FROM \"%2$s_versions\" v WHERE %3$s)"
        .formatted(columns, contract.id(), condition);
  }
}
