package vn.thuocdo.dashboard.bench;

import vn.thuocdo.analytics.duckdb.DuckDbSession;
import vn.thuocdo.analytics.engine.LakeViews;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.lake.Lake;

/**
 * One run of the hand-written sums by DuckDB over the rows of a lake.
 *
 * @param found how its sums compare with the values in the lake
 */
record HandWrittenRun(int months, double seconds, SameSums.Found found) {
  static HandWrittenRun of(Catalogue catalogue, Lake lake) {
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.of(lake.home()))) {
      new LakeViews(new DuckDbSession(db), lake).create(catalogue);
      FormMonths months = FormMonths.of(db);
      String sums = HandWrittenSums.sql(months.first().atDay(1), months.count());
      long start = System.nanoTime();
      db.execute("CREATE TABLE hand AS " + sums);
      double seconds = (System.nanoTime() - start) / 1e9;
      return new HandWrittenRun(
          months.count(), seconds, new SameSums(db, lake, months.first()).compare());
    }
  }
}
