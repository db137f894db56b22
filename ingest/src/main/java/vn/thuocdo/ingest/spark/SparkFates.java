package vn.thuocdo.ingest.spark;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.spark.SparkTables;
import vn.thuocdo.ingest.check.StagingSql;

/**
 * Decides what becomes of each row of view {@code staged}, as {@link
 * vn.thuocdo.ingest.duckdb.Fates} does: rows whose key is known, in view {@code landed} or earlier
 * in the same file, are listed in view {@code fates}.
 */
final class SparkFates {
  private static final String NOTHING_KNOWN =
      "SELECT '' AS _key, CAST(0 AS BIGINT) AS _key_hash, CAST(0 AS BIGINT) AS _content WHERE FALSE";

  private static final String NONE =
      "SELECT CAST(0 AS BIGINT) AS _row_number, FALSE AS is_duplicate, FALSE AS is_superseding WHERE FALSE";

  private static final String LANDS = "NOT _refused AND NOT _waits";

  private final SparkTables tables;
  private final DatasetContract contract;
  private final StagingSql sql;

  SparkFates(SparkTables tables, DatasetContract contract, StagingSql sql) {
    this.tables = tables;
    this.contract = contract;
    this.sql = sql;
  }

  /**
   * Compares the staged rows with each other and with the lake.
   *
   * @param first true when nothing has landed yet
   * @return the files of the view; none when every row is new
   */
  List<Path> decide(boolean first) {
    if (first) {
      tables.view("known", NOTHING_KNOWN);
    } else {
      tables.materialise("known", knownSql());
    }
    tables.materialise(
        "repeated",
        """
        SELECT %s AS _key_hash FROM staged s WHERE %s GROUP BY 1 HAVING count(*) > 1
        UNION SELECT _key_hash FROM known"""
            .formatted(keyHash("s"), LANDS));
    if (tables.isEmpty("repeated")) {
      tables.view("fates", NONE);
      return List.of();
    }
    return tables.materialise("fates", fatesSql());
  }

  private String knownSql() {
    return """
        SELECT DISTINCT %s AS _key, %s AS _key_hash, %s AS _content FROM landed l
        LEFT SEMI JOIN (SELECT %s FROM staged WHERE %s) s ON %s"""
        .formatted(
            sql.keyText("l"),
            keyHash("l"),
            contentHash("l"),
            contract.key().stream().map("\"%s\""::formatted).collect(joining(", ")),
            LANDS,
            contract.key().stream()
                .map("l.\"%1$s\" <=> s.\"%1$s\""::formatted)
                .collect(joining(" AND ")));
  }

  private String fatesSql() {
    return """
        SELECT _row_number, same_number > 1 OR same_known IS NOT NULL AS is_duplicate,
               key_number > 1 OR key_known IS NOT NULL AS is_superseding
        FROM (
          SELECT c.*, r._content AS same_known, k._key AS key_known,
                 row_number() OVER (PARTITION BY c._key, c._content ORDER BY _row_number) AS same_number,
                 row_number() OVER (PARTITION BY c._key ORDER BY _row_number) AS key_number
          FROM (SELECT _row_number, %s AS _key, %s AS _content FROM staged s
                LEFT SEMI JOIN repeated n ON n._key_hash = %s WHERE %s) c
          LEFT JOIN known r ON r._key = c._key AND r._content = c._content
          LEFT JOIN (SELECT DISTINCT _key FROM known) k ON k._key = c._key)"""
        .formatted(sql.keyText("s"), contentHash("s"), keyHash("s"), LANDS);
  }

  private String keyHash(String from) {
    return hash(from, contract.key().stream());
  }

  private String contentHash(String from) {
    return hash(from, contract.storedColumns().stream().map(Column::name));
  }

  /** Spark's hash passes over NULL, so that where they stand is hashed too. */
  private static String hash(String from, Stream<String> columns) {
    return columns
        .map(name -> "%1$s.\"%2$s\", %1$s.\"%2$s\" IS NULL".formatted(from, name))
        .collect(joining(", ", "xxhash64(", ")"));
  }
}
