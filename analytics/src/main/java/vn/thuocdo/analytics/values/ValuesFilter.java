package vn.thuocdo.analytics.values;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.time.PeriodKind;
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

  /** True when quarters or years of neighbourhoods are asked for, of which months are stored. */
  boolean isLongerThanStored() {
    boolean below =
        unitLevel.filter(UnitLevel.NEIGHBOURHOOD.id()::equals).isPresent()
            || unitCode.filter(code -> code.contains("/")).isPresent();
    return below && kind().filter(LongerPeriods.KINDS::contains).isPresent();
  }

  /** The kind of the periods asked for. */
  Optional<PeriodKind> kind() {
    return period
        .map(asked -> Period.parse(asked).kind())
        .or(() -> periodKind.map(id -> PeriodKind.valueOf(id.toUpperCase(Locale.ROOT))));
  }

  /** The same for months. */
  ValuesFilter months() {
    return new ValuesFilter(
        unitCode,
        unitPrefix,
        unitLevel,
        province,
        Optional.empty(),
        Optional.of(PeriodKind.MONTH.id()));
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
