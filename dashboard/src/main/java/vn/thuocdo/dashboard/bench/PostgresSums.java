package vn.thuocdo.dashboard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thuocdo.analytics.duckdb.DuckDbSession;
import vn.thuocdo.analytics.engine.LakeViews;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.lake.Lake;

/** The hand-written sums by PostgreSQL, over the same rows; loading them is not timed. */
record PostgresSums(Catalogue catalogue, Lake lake, PostgresCluster cluster, Path folder) {
  private static final String FORMS =
      "form_id text, household_id text, province_code text, ward_code text, neighbourhood text,"
          + " household_class text, survey_date date, _landed_seq bigint";
  private static final String MEMBERS =
      "form_id text, birth_date date, sex text, id_card_status text, vneid_level text, device text, bank_account boolean";

  /** Loads the rows, gathers statistics, and tells how many seconds the sums take. */
  double seconds() {
    String sums;
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()))) {
      new LakeViews(new DuckDbSession(db), lake).create(catalogue);
      sums = sums(db);
      load(db, "survey_forms", FORMS);
      load(db, "survey_members", MEMBERS);
    }
    cluster.sql("VACUUM ANALYZE");
    long start = System.nanoTime();
    cluster.sql("CREATE TABLE hand AS " + sums);
    return (System.nanoTime() - start) / 1e9;
  }

  private static String sums(DuckDb db) {
    FormMonths months = FormMonths.of(db);
    return HandWrittenSums.sql(months.first().atDay(1), months.count());
  }

  private void load(DuckDb db, String table, String columns) {
    Path file = folder.resolve(table + ".csv");
    db.execute(
        "COPY (SELECT %s FROM %s) TO '%s' (FORMAT csv, HEADER false)"
            .formatted(columns.replaceAll(" (text|date|bigint|boolean)", ""), table, file));
    cluster.sql("CREATE TABLE %s (%s)".formatted(table, columns));
    cluster.sql("COPY %s FROM '%s' (FORMAT csv)".formatted(table, file));
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
