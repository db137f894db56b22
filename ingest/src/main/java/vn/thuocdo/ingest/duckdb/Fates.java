package vn.thuocdo.ingest.duckdb;

import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.ledger.RowCounts;

/**
 * Decides what becomes of each staged row, in the session's table {@code fates}: only rows whose
 * key is known, in the lake (view {@code landed}) or earlier in the same file, are listed there.
 */
public final class Fates {
  private final DuckDb db;
  private final DatasetContract contract;

  public Fates(DuckDb db, DatasetContract contract) {
    this.db = db;
    this.contract = contract;
  }

  /** Compares the staged rows with each other and with the lake. */
  public void decide() {
    db.execute(
        """
        /* rows of %1$s whose key is not new */
        CREATE OR REPLACE TABLE known AS
        SELECT %2$s AS _key, l._content_hash FROM landed l
        SEMI JOIN (SELECT _key FROM staged WHERE NOT _refused AND NOT _waits) s ON s._key = %2$s
        """
            .formatted(contract.id(), Staging.keySql(contract, "l")));
    db.execute(
        """
        CREATE OR REPLACE TABLE repeated AS
        SELECT _key FROM staged WHERE NOT _refused AND NOT _waits GROUP BY _key HAVING count(*) > 1
        UNION SELECT _key FROM known
        """);
    db.execute(
        """
        /* fates of rows of %s whose key stands more than once */
        CREATE OR REPLACE TABLE fates AS
        SELECT _landed_seq, _row_number,
               same_number > 1 OR same_known AS is_duplicate,
               key_number > 1 OR key_known AS is_superseding
        FROM (
          SELECT s._landed_seq, s._row_number,
                 row_number() OVER (PARTITION BY s._key, s._content_hash ORDER BY s._landed_seq, s._row_number) AS same_number,
                 row_number() OVER (PARTITION BY s._key ORDER BY s._landed_seq, s._row_number) AS key_number,
                 s._key IN (SELECT _key FROM known) AS key_known,
                 EXISTS (SELECT 1 FROM known k WHERE k._key = s._key AND k._content_hash = s._content_hash) AS same_known
          FROM staged s
          WHERE NOT s._refused AND NOT s._waits AND s._key IN (SELECT _key FROM repeated)
        )
        """
            .formatted(contract.id()));
  }

  /** Counts of one landed batch, malformed lines left out. */
  public RowCounts counts() {
    return db.query(
            """
            SELECT count(*) FILTER (WHERE NOT _refused AND NOT _waits),
                   count(*) FILTER (WHERE _waits AND NOT _refused),
                   count(*) FILTER (WHERE _refused),
                   (SELECT count(*) FROM fates WHERE is_duplicate),
                   (SELECT count(*) FROM fates WHERE is_superseding AND NOT is_duplicate)
            FROM staged
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
}
