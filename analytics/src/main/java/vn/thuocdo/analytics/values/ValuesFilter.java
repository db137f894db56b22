package vn.thuocdo.analytics.values;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.unit.UnitLevel;

/** Which stored figures of an indicator are looked up; what is empty does not narrow. */
public record ValuesFilter(
    Optional<String> unitCode,
    Optional<String> unitPrefix,
    Optional<String> unitLevel,
    Optional<String> province,
    Optional<String> period,
    Optional<String> periodKind) {

  /** One unit in one period. */
  public static ValuesFilter exactly(String unit, String period) {
    return new ValuesFilter(
        Optional.of(unit),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(period),
        Optional.empty());
  }

  /** All units of one level below a unit, in one period. */
  public static ValuesFilter below(String unit, UnitLevel level, String period) {
    boolean wards = level == UnitLevel.WARD;
    return new ValuesFilter(
        Optional.empty(),
        wards ? Optional.empty() : Optional.of(unit + "/"),
        Optional.of(level.id()),
        wards ? Optional.of(unit) : Optional.empty(),
        Optional.of(period),
        Optional.empty());
  }

  /** The conditions as SQL; the values to bind are added to {@code values}. */
  String conditions(List<Object> values) {
    StringBuilder sql = new StringBuilder();
    add(sql, values, "unit_code = ?", unitCode);
    add(sql, values, "starts_with(unit_code, ?)", unitPrefix);
    add(sql, values, "unit_level = ?", unitLevel);
    add(sql, values, "province_code = ?", province);
    add(sql, values, "period = ?", period);
    add(sql, values, "period_kind = ?", periodKind);
    return sql.toString();
  }

  private static void add(
      StringBuilder sql, List<Object> values, String condition, Optional<String> value) {
    value.ifPresent(
        given -> {
          sql.append(" AND ").append(condition);
          values.add(given);
        });
  }
}
