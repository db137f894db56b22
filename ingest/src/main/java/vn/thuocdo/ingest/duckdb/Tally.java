package vn.thuocdo.ingest.duckdb;

import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.ledger.RowCounts;

/**
 * The staged rows counted once, in the session's table {@code tally}, by unit, day and by whether
 * they wait, were refused or drew a warning. Rows whose key is known count as all others there;
 * table {@code fates} tells them apart.
 */
public final class Tally {
  private final DuckDb db;

  private Tally(DuckDb db) {
    this.db = db;
  }

  /** Counts the rows, once their fates are decided. */
  public static Tally of(DuckDb db, Staging staging) {
    db.execute(
        "CREATE OR REPLACE TABLE tally AS SELECT %s_unit, _event_date, _waits, _refused, _warned, count(*) AS rows FROM staged GROUP BY ALL"
            .formatted(staging.ofFile() ? "" : "_landed_seq, "));
    return new Tally(db);
  }

  /** Where the rows go, malformed lines left out. */
  public RowCounts counts() {
    return db.query(
            """
            SELECT sum(rows) FILTER (WHERE NOT _refused AND NOT _waits),
                   sum(rows) FILTER (WHERE _waits AND NOT _refused),
                   sum(rows) FILTER (WHERE _refused),
                   (SELECT count(*) FROM fates WHERE is_duplicate),
                   (SELECT count(*) FROM fates WHERE is_superseding AND NOT is_duplicate)
            FROM tally
            """,
            row -> {
              long duplicate = row.getLong(4);
              long superseding = row.getLong(5);
              return new RowCounts(
                  row.getLong(1) - duplicate - superseding,
                  superseding,
                  duplicate,
                  row.getLong(2),
                  row.getLong(3));
            })
        .get(0);
  }

  /** Accepted rows that drew a warning. */
  public long warnings() {
    return db.number("SELECT coalesce(sum(rows), 0) FROM tally WHERE _warned AND NOT _refused");
  }
}
