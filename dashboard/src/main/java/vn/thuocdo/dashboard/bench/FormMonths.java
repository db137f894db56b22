package vn.thuocdo.dashboard.bench;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import vn.thuocdo.data.duckdb.DuckDb;

/** The months that survey forms speak of, gaps included. */
record FormMonths(YearMonth first, int count) {
  private static final int YEAR = 12;

  /** Those of view {@code survey_forms}, which has rows. */
  static FormMonths of(DuckDb db) {
    YearMonth first = month(db, "min");
    return new FormMonths(first, (int) first.until(month(db, "max"), ChronoUnit.MONTHS) + 1);
  }

  private static YearMonth month(DuckDb db, String edge) {
    long months =
        db.number(
            "SELECT year(%1$s(survey_date)) * 12 + month(%1$s(survey_date)) - 1 FROM survey_forms"
                .formatted(edge));
    return YearMonth.of((int) (months / YEAR), (int) (months % YEAR) + 1);
  }
}
