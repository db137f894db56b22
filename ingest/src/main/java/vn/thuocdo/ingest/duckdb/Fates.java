package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.ledger.RowCounts;

/**
 * Decides what becomes of each staged row, in the session's table {@code fates}: only rows whose
 * key is known, in the lake (view {@code landed}) or earlier in the same file, are listed there.
 * Rows are looked up by the engine's own hash of their key, then told apart by the key itself.
 */
public final class Fates {
  private static final String LANDS = "NOT _refused AND NOT _waits";

  private final DuckDb db;
  private final Staging staging;
  private final DatasetContract contract;

  public Fates(DuckDb db, Staging staging) {
    this.db = db;
    this.staging = staging;
    this.contract = staging.contract();
  }

  /** Compares the staged rows with each other and with the lake. */
  public void decide() {
    db.execute(
        """
        /* keys of %s that are known or repeated */
        CREATE OR REPLACE TEMP TABLE known AS
        SELECT %s AS _key, %s AS _key_hash, %s AS _content FROM landed l
        SEMI JOIN (SELECT %s FROM staged WHERE %s) s ON %s
        """
            .formatted(
                contract.id(),
                staging.sql().keyText("l"),
                keyHash("l"),
                contentHash("l"),
                columns("staged"),
                LANDS,
                contract.key().stream()
                    .map("l.\"%1$s\" IS NOT DISTINCT FROM s.\"%1$s\""::formatted)
                    .collect(joining(" AND "))));
    db.execute(
        """
        CREATE OR REPLACE TEMP TABLE repeated AS
        SELECT %1$s AS _key_hash FROM staged s WHERE %2$s GROUP BY 1 HAVING count(*) > 1
        UNION SELECT _key_hash FROM known
        """
            .formatted(keyHash("s"), LANDS));
    db.execute(
        """
        /* fates of rows of %1$s whose key stands more than once */
        CREATE OR REPLACE TABLE fates AS
        SELECT %2$s, same_number > 1 OR same_known AS is_duplicate, key_number > 1 OR key_known AS is_superseding
        FROM (
          SELECT c.*,
                 row_number() OVER (PARTITION BY _key, _content ORDER BY %2$s) AS same_number,
                 row_number() OVER (PARTITION BY _key ORDER BY %2$s) AS key_number,
                 _key IN (SELECT _key FROM known) AS key_known,
                 (_key, _content) IN (SELECT (_key, _content) FROM known) AS same_known
          FROM (SELECT %2$s, %3$s AS _key, %4$s AS _content FROM staged s
                WHERE %5$s AND %6$s IN (SELECT _key_hash FROM repeated)) c)
        """
            .formatted(
                contract.id(),
                staging.identity(),
                staging.sql().keyText("s"),
                contentHash("s"),
                LANDS,
                keyHash("s")));
  }

  private String columns(String from) {
    return contract.key().stream()
        .map(column -> from + ".\"" + column + "\"")
        .collect(joining(", "));
  }

  private String keyHash(String from) {
    return "hash(" + columns(from) + ")";
  }

  private String contentHash(String from) {
    return contract.storedColumns().stream()
        .map(column -> from + ".\"" + column.name() + "\"")
        .collect(joining(", ", "hash(", ")"));
  }

  /** True when every row is new. */
  public boolean allNew() {
    return db.number("SELECT count(*) FROM fates") == 0;
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

  /** Accepted rows that drew a warning. */
  public long warnings() {
    return db.number("SELECT count(*) FROM staged WHERE _warned AND NOT _refused");
  }
}
