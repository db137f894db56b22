package vn.thuocdo.analytics.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.duckdb.DuckDb;

/** A query over one of the views of data quality. */
final class QualityQuery {
  private final StringBuilder sql;
  private final List<Object> values = new ArrayList<>();

  QualityQuery(String view) {
    this.sql = new StringBuilder("SELECT * FROM " + view + " WHERE TRUE");
  }

  QualityQuery where(String condition, Optional<String> value) {
    value.ifPresent(
        v -> {
          sql.append(" AND ").append(condition);
          values.add(v);
        });
    return this;
  }

  /** Only the unit asked for; with a level, the units of that level in it. */
  QualityQuery units(QualityQuestion question) {
    boolean wards = question.level().filter("ward"::equals).isPresent();
    boolean province = question.unit().filter(code -> code.length() == 2).isPresent();
    return where("unit_level = ?", question.level())
        .where(wards && province ? "province_code = ?" : "unit_code = ?", question.unit());
  }

  <T> List<T> run(DuckDb db, String order, DuckDb.RowReader<T> reader) {
    try (DuckDb connection = db.duplicate()) {
      return connection.query(sql + " ORDER BY " + order, reader, values.toArray());
    }
  }
}
