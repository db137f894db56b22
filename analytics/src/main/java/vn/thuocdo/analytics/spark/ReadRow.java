package vn.thuocdo.analytics.spark;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import vn.thuocdo.analytics.engine.SqlRow;

/** A row that came to the driver. */
record ReadRow(Row row) implements SqlRow {
  @Override
  public Optional<String> text(int column) {
    return Optional.ofNullable(row.getString(column - 1));
  }

  @Override
  public OptionalLong number(int column) {
    return row.isNullAt(column - 1)
        ? OptionalLong.empty()
        : OptionalLong.of(row.<Number>getAs(column - 1).longValue());
  }

  @Override
  public Optional<LocalDate> date(int column) {
    return Optional.ofNullable(row.getDate(column - 1)).map(Date::toLocalDate);
  }
}
