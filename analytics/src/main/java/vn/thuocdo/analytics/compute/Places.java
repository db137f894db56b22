package vn.thuocdo.analytics.compute;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.lake.LakeColumn;
import vn.thuocdo.data.lake.LakeType;
import vn.thuocdo.data.lake.TableLayout;
import vn.thuocdo.data.text.Fingerprint;
import vn.thuocdo.data.text.Slug;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;
import vn.thuocdo.data.unit.Units;

/**
 * Table {@code places}: every province and ward of the unit list, and the neighbourhoods that the
 * sources name. Spellings that differ only in case are one neighbourhood.
 */
final class Places {
  private static final TableLayout LAYOUT =
      new TableLayout(
          Stream.of(
                  "province_code",
                  "ward_code",
                  "neighbourhood",
                  "unit_level",
                  "unit_code",
                  "unit_name")
              .map(name -> new LakeColumn(name, LakeType.TEXT))
              .toList());

  /** Dataset whose rows name neighbourhoods; reference counts name others. */
  static final String SURVEY = "survey_forms";

  private final ComputeSession session;
  private final Units units;

  Places(ComputeSession session, Units units) {
    this.session = session;
    this.units = units;
  }

  private record Named(String ward, String name) {}

  /** Makes the table; returns a fingerprint of the neighbourhoods and their codes. */
  String create(List<String> tablesWithNeighbourhoods) {
    List<List<Object>> rows = new ArrayList<>();
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
    List<List<Object>> neighbourhoods = neighbourhoods(tablesWithNeighbourhoods);
    rows.addAll(neighbourhoods);
    session.table("places", LAYOUT, rows);
    return Fingerprint.of(neighbourhoods.stream().map(Object::toString).toList());
  }

  private List<List<Object>> neighbourhoods(List<String> tables) {
    List<List<Object>> rows = new ArrayList<>();
    List<String> selects =
        tables.stream()
            .map(
                t ->
                    "SELECT ward_code, neighbourhood FROM \"%s\" WHERE ward_code IS NOT NULL AND neighbourhood IS NOT NULL"
                        .formatted(t))
            .toList();
    List<Named> named =
        session.query(
            "SELECT DISTINCT ward_code, neighbourhood FROM (%s) ORDER BY ward_code, neighbourhood"
                .formatted(String.join(" UNION ALL ", selects)),
            row -> new Named(row.text(1).orElseThrow(), row.text(2).orElseThrow()));
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

  private static List<Object> row(
      String province, String ward, String neighbourhood, UnitLevel level, String code) {
    return Arrays.asList(province, ward, neighbourhood, level.id(), code, neighbourhood);
  }
}
