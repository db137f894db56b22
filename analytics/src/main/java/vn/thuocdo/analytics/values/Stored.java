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
  /** Columns that {@link #of} reads, in its order: much faster than to look for their names. */
  static final String COLUMNS =
      "unit_code, unit_level, unit_name, province_code, period, breakdown_value, provisional,"
          + " data_through, definition_hash, suppressed, missing_reason, stated, numerator,"
          + " denominator";

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

  /** Reads a row of {@link #COLUMNS}. */
  static Stored of(ResultSet row) throws SQLException {
    return new Stored(
        row.getString(1),
        row.getString(2),
        Optional.ofNullable(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        measurement(row),
        row.getBoolean(7),
        row.getObject(8, LocalDate.class),
        row.getString(9));
  }

  private static Measurement measurement(ResultSet row) throws SQLException {
    if (row.getBoolean(10)) {
      return new Measurement.Suppressed();
    }
    String missing = row.getString(11);
    if (missing != null) {
      return new Measurement.Missing(MissingReason.valueOf(missing));
    }
    BigDecimal stated = row.getBigDecimal(12);
    if (stated != null) {
      return new Measurement.Stated(stated);
    }
    long numerator = row.getLong(13);
    long denominator = row.getLong(14);
    return new Measurement.Sums(
        numerator, row.wasNull() ? OptionalLong.empty() : OptionalLong.of(denominator));
  }
}
