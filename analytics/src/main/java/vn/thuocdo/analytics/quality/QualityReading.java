package vn.thuocdo.analytics.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import vn.thuocdo.analytics.quality.QualityWithholding.Spot;
import vn.thuocdo.analytics.values.Measurement.Sums;
import vn.thuocdo.data.unit.Unit;
import vn.thuocdo.data.unit.Units;

/**
 * Makes rows of answers from stored ones, without the sums that are withheld.
 *
 * @param units those that can be named to whoever asks
 */
record QualityReading(Units units, Supplier<Set<Spot>> withheld) {
  QualityRow measure(ResultSet row) throws SQLException {
    String dataset = row.getString("dataset");
    String month = row.getString("month");
    QualityUnit unit = unit(row);
    return new QualityRow(
        dataset,
        QualityMeasure.of(row.getString("measure")),
        unit,
        month,
        shown(new Spot(dataset, unit.code(), month), sums(row, "")));
  }

  ReportingRow reporting(ResultSet row) throws SQLException {
    return new ReportingRow(
        row.getString("dataset"),
        unit(row),
        row.getString("month"),
        row.getLong("expected"),
        row.getLong("actual"),
        row.getLong("on_time"),
        row.getObject("due_on", LocalDate.class),
        row.getBoolean("running"));
  }

  AgreementRow agreement(ResultSet row) throws SQLException {
    String agreement = row.getString("agreement");
    QualityUnit unit = unit(row);
    Spot spot = new Spot(agreement, unit.code(), "");
    return new AgreementRow(
        agreement,
        unit,
        shown(spot, sums(row, "")),
        shown(spot, sums(row, "left_")),
        shown(spot, sums(row, "right_")));
  }

  private Optional<Sums> shown(Spot spot, Optional<Sums> sums) {
    return sums.filter(s -> !withheld.get().contains(spot));
  }

  private QualityUnit unit(ResultSet row) throws SQLException {
    String code = row.getString("unit_code");
    return new QualityUnit(
        code, row.getString("unit_level"), units.find(code).map(Unit::fullName).orElse("Tất cả"));
  }

  private static Optional<Sums> sums(ResultSet row, String side) throws SQLException {
    long numerator = row.getLong(side + "numerator");
    long denominator = row.getLong(side + "denominator");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new Sums(numerator, OptionalLong.of(denominator)));
  }
}
