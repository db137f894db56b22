package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;

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
    findKnown();
    db.execute(
        "CREATE OR REPLACE TABLE fates AS " + fatesSql() + (anyRepeated() ? "" : " LIMIT 0"));
  }

  private void findKnown() {
    db.execute(
        """
        /* keys of %s that are known */
        CREATE OR REPLACE TEMP TABLE known AS
        SELECT %s AS _key, %s AS _key_hash, %s AS _content FROM landed l
        SEMI JOIN %s s ON %s
        """
            .formatted(
                contract.id(),
                staging.sql().keyText("l"),
                keyHash("l"),
                contentHash("l"),
                staging.keys(),
                contract.key().stream().map(this::sameKeyPart).collect(joining(" AND "))));
  }

  /** What is required is compared by equality, by which the engine skips what it need not read. */
  private String sameKeyPart(String column) {
    boolean required = contract.find(column).orElseThrow().required();
    return "l.\"%1$s\" %2$s s.\"%1$s\"".formatted(column, required ? "=" : "IS NOT DISTINCT FROM");
  }

  /** True when the hash of some key stands more than once, or in the lake. */
  private boolean anyRepeated() {
    return db.number("SELECT count(*) FROM known") > 0
        || db.number(
                "SELECT count(*) - count(DISTINCT %s) FROM %s s"
                    .formatted(keyHash("s"), staging.keys()))
            > 0;
  }

  private String fatesSql() {
    return """
        /* fates of rows of %1$s whose key stands more than once */
        SELECT %2$s, same_number > 1 OR same_known AS is_duplicate, key_number > 1 OR key_known AS is_superseding
        FROM (
          SELECT c.*,
                 row_number() OVER (PARTITION BY _key, _content ORDER BY %2$s) AS same_number,
                 row_number() OVER (PARTITION BY _key ORDER BY %2$s) AS key_number,
                 _key IN (SELECT _key FROM known) AS key_known,
                 (_key, _content) IN (SELECT (_key, _content) FROM known) AS same_known
          FROM (SELECT %2$s, %3$s AS _key, %4$s AS _content FROM staged s
                WHERE %5$s AND %6$s IN (%7$s)) c)"""
        .formatted(
            contract.id(),
            staging.identity(),
            staging.sql().keyText("s"),
            contentHash("s"),
            LANDS,
            keyHash("s"),
            repeatedSql());
  }

  private String repeatedSql() {
    return "SELECT %s FROM %s s GROUP BY 1 HAVING count(*) > 1 UNION SELECT _key_hash FROM known"
        .formatted(keyHash("s"), staging.keys());
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
        .map(column -> content(from, column))
        .collect(joining(", ", "hash(", ")"));
  }

  /** Codes are hashed as text, which the lake holds, however the rows of a file hold them. */
  private static String content(String from, Column column) {
    String value = "%s.\"%s\"".formatted(from, column.name());
    return column.type() == ColumnType.CODE ? "CAST(%s AS VARCHAR)".formatted(value) : value;
  }
}
