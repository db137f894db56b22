package vn.thuocdo.analytics.quality;

import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.UnitLevel;
import vn.thuocdo.data.unit.Units;

/**
 * Table {@code quality_places}: the units that a row's unit ({@code part}) counts for: a ward for
 * itself and its province, a province for itself.
 */
final class QualityPlaces {
  private final DuckDb db;

  QualityPlaces(DuckDb db) {
    this.db = db;
  }

  void create(Units units) {
    List<String> rows = new ArrayList<>();
    for (Unit unit : units.all()) {
      rows.add(row(unit, unit));
      unit.parent().flatMap(units::find).ifPresent(province -> rows.add(row(unit, province)));
    }
    db.execute(
        "CREATE TABLE quality_places (part VARCHAR, unit_code VARCHAR, unit_level VARCHAR, province_code VARCHAR, valid_from DATE)");
    db.execute("INSERT INTO quality_places VALUES " + String.join(", ", rows));
  }

  private static String row(Unit part, Unit whole) {
    boolean province = whole.level() == UnitLevel.PROVINCE;
    return "('%s', '%s', '%s', '%s', DATE '%s')"
        .formatted(
            part.code(),
            whole.code(),
            whole.level().id(),
            province ? whole.code() : whole.parent().orElseThrow(),
            part.validFrom());
  }
}
