package vn.thuocdo.analytics.values;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import vn.thuocdo.data.time.Period;

/**
 * A stored figure.
 *
 * @param unitName name of a neighbourhood; empty for others
 */
public record Stored(
    String unitCode,
    String unitLevel,
    Optional<String> unitName,
    String provinceCode,
    String period,
    String breakdownValue,
    Measurement measurement,
    boolean provisional,
    LocalDate dataThrough,
    String definitionHash) {

  /** The same unit in a longer period that ends with this one. */
  Stored during(Period longer, Measurement figure, boolean notOver) {
    return new Stored(
        unitCode,
        unitLevel,
        unitName,
        provinceCode,
        longer.toString(),
        breakdownValue,
        figure,
        notOver,
        dataThrough,
        definitionHash);
  }

  /** Reads a row of the values table. */
  static Stored of(ResultSet row) throws SQLException {
    return new Stored(
        row.getString("unit_code"),
        row.getString("unit_level"),
        Optional.ofNullable(row.getString("unit_name")),
        row.getString("province_code"),
        row.getString("period"),
        row.getString("breakdown_value"),
        measurement(row),
        row.getBoolean("provisional"),
        row.getObject("data_through", LocalDate.class),
        row.getString("definition_hash"));
  }

  private static Measurement measurement(ResultSet row) throws SQLException {
    if (row.getBoolean("suppressed")) {
      return new Measurement.Suppressed();
    }
    String missing = row.getString("missing_reason");
    if (missing != null) {
      return new Measurement.Missing(MissingReason.valueOf(missing));
    }
    BigDecimal stated = row.getBigDecimal("stated");
    if (stated != null) {
      return new Measurement.Stated(stated);
    }
    long numerator = row.getLong("numerator");
    long denominator = row.getLong("denominator");
    return new Measurement.Sums(
        numerator, row.wasNull() ? OptionalLong.empty() : OptionalLong.of(denominator));
  }
}
