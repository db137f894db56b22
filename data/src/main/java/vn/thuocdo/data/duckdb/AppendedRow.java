package vn.thuocdo.data.duckdb;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;

/** One row on its way into a table, value by value in the order of the columns. */
record AppendedRow(List<?> values) {
  void to(DuckDBAppender appender) throws SQLException {
    appender.beginRow();
    for (Object value : values) {
      append(appender, value);
    }
    appender.endRow();
  }

  private static void append(DuckDBAppender appender, Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof String text) {
      appender.append(text);
    } else if (value instanceof Long number) {
      appender.append(number.longValue());
    } else if (value instanceof Boolean truth) {
      appender.append(truth.booleanValue());
    } else if (value instanceof LocalDate day) {
      appender.append(day);
    } else {
      throw new IllegalArgumentException("no column holds a " + value.getClass());
    }
  }
}
