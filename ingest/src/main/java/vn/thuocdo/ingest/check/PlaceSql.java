package vn.thuocdo.ingest.check;

import static java.util.stream.Collectors.joining;

import vn.thuocdo.data.dataset.DatasetContract;

/** The SQL that ties a row to the unit it names and to its parent. */
record PlaceSql(DatasetContract contract) {
  private static final String UNIT =
      "u.code AS _unit_code, u.valid_from AS _unit_valid_from, u.province AS ward_province";
  private static final String NO_UNIT =
      "CAST(NULL AS STRING) AS _unit_code, CAST(NULL AS DATE) AS _unit_valid_from, CAST(NULL AS STRING) AS ward_province";

  /** Unit, parent's columns and {@code _waits}. */
  String columns() {
    return "%s%s, %s AS _waits"
        .formatted(
            contract.unitColumn().isPresent() ? UNIT : NO_UNIT,
            parentColumns(),
            contract.parent().isPresent() ? "p._parent_key IS NULL" : "FALSE");
  }

  /** Joins of {@code units u} and {@code parents p}. */
  String joins(String from) {
    return contract
            .unitColumn()
            .map(c -> "LEFT JOIN units u ON u.code = %s.\"%s\" ".formatted(from, c.name()))
            .orElse("")
        + parentJoin(from);
  }

  /** Columns of a row that belongs to no unit. */
  static String noUnit() {
    return NO_UNIT;
  }

  /** The columns that the parent brings, each after a comma. */
  String parentColumns() {
    return contract.parent().stream()
        .flatMap(parent -> parent.brings().stream())
        .map(", p.\"%1$s\" AS \"parent_%1$s\""::formatted)
        .collect(joining());
  }

  /** Joins {@code parents p}, if there is a parent. */
  String parentJoin(String from) {
    return contract
        .parent()
        .map(
            parent ->
                "LEFT JOIN parents p ON p._parent_key = %s.\"%s\"".formatted(from, parent.column()))
        .orElse("");
  }
}
