package vn.thuocdo.analytics.compute;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.text.Slug;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;
import vn.thuocdo.data.unit.Units;

/**
 * Table {@code places}: every province and ward of the unit list, and the neighbourhoods that the
 * sources name. Spellings that differ only in case are one neighbourhood.
 */
final class Places {
  private final DuckDb db;
  private final Units units;

  Places(DuckDb db, Units units) {
    this.db = db;
    this.units = units;
  }

  private record Named(String ward, String name) {}

  void create(List<String> tablesWithNeighbourhoods) {
    db.execute(
        """
        CREATE OR REPLACE TEMP TABLE places (
          province_code VARCHAR, ward_code VARCHAR, neighbourhood VARCHAR, unit_level VARCHAR,
          unit_code VARCHAR, unit_name VARCHAR)
        """);
    List<String> rows = new ArrayList<>();
    for (Unit unit : units.all()) {
      boolean province = unit.level() == UnitLevel.PROVINCE;
      rows.add(
          row(
              province ? unit.code() : unit.parent().orElseThrow(),
              province ? null : unit.code(),
              null,
              unit.level(),
              unit.code()));
    }
    rows.addAll(neighbourhoods(tablesWithNeighbourhoods));
    db.execute("INSERT INTO places VALUES " + String.join(", ", rows));
  }

  private List<String> neighbourhoods(List<String> tables) {
    List<String> rows = new ArrayList<>();
    List<String> selects =
        tables.stream()
            .map(
                t ->
                    "SELECT ward_code, neighbourhood FROM \"%s\" WHERE ward_code IS NOT NULL AND neighbourhood IS NOT NULL"
                        .formatted(t))
            .toList();
    List<Named> named =
        db.query(
            "SELECT DISTINCT ward_code, neighbourhood FROM (%s) ORDER BY ward_code, neighbourhood"
                .formatted(String.join(" UNION ALL ", selects)),
            row -> new Named(row.getString(1), row.getString(2)));
    Map<String, String> codeOfSpelling = new HashMap<>();
    Map<String, Integer> used = new HashMap<>();
    for (Named place : named) {
      String spelling = place.ward() + "/" + sameSpelling(place.name());
      String code = codeOfSpelling.computeIfAbsent(spelling, s -> newCode(place, used));
      units
          .find(place.ward())
          .flatMap(Unit::parent)
          .ifPresent(
              province ->
                  rows.add(
                      row(province, place.ward(), place.name(), UnitLevel.NEIGHBOURHOOD, code)));
    }
    return rows;
  }

  private static String sameSpelling(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toLowerCase(Locale.forLanguageTag("vi"))
        .strip();
  }

  private static String newCode(Named place, Map<String, Integer> used) {
    String code = place.ward() + "/" + Slug.of(place.name());
    int count = used.merge(code, 1, Integer::sum);
    return count == 1 ? code : code + "-" + count;
  }

  private static String row(
      String province, String ward, String neighbourhood, UnitLevel level, String code) {
    return "(%s, %s, %s, '%s', %s, %s)"
        .formatted(
            literal(province),
            literal(ward),
            literal(neighbourhood),
            level.id(),
            literal(code),
            literal(neighbourhood));
  }

  private static String literal(String text) {
    return text == null ? "NULL" : "'" + text.replace("'", "''") + "'";
  }
}
