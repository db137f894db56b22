package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.ingest.check.TypedSql;

/**
 * Refused rows with every reason: in the session's tables {@code refused} (one row each) and {@code
 * reasons}, then in the quarantine; personal text is masked.
 */
public final class Refusals {
  private final LandingSession session;
  private final DuckDb db;
  private final Staging staging;

  public Refusals(LandingSession session, Staging staging) {
    this.session = session;
    this.db = session.db();
    this.staging = staging;
  }

  /**
   * Gathers the refused rows and their reasons.
   *
   * @param any false when it is known that no row was refused
   */
  public void gather(boolean any) {
    db.execute("CREATE OR REPLACE TABLE refused AS " + staging.refused() + (any ? "" : " LIMIT 0"));
    db.execute(
        "CREATE OR REPLACE TABLE reasons AS "
            + staging.sql().refusals().reasons("refused", staging.ofFile(), staging.identity()));
  }

  /** Writes what was refused of one file. */
  public void write(LakeChange change, BatchId batch, String file) {
    String rows =
        """
        SELECT '%1$s' AS _batch_id, '%2$s' AS dataset, %3$s AS file, r._line AS line, n.column_name, n.code,
               n.message_vi, n.message_en, %4$s AS row_key, %5$s AS raw
        FROM reasons n JOIN refused r USING (_row_number)
        UNION ALL
        SELECT '%1$s', '%2$s', %3$s, _line, NULL, 'MALFORMED_LINE', 'Dòng không tách được thành các cột: ' || reason_vi || '.',
               'The line cannot be split into columns: ' || reason_en || '.', NULL, NULL
        FROM malformed"""
            .formatted(
                batch,
                staging.contract().id(),
                TypedSql.literal(file),
                staging.sql().keyText("r"),
                staging.sql().refusals().maskedRow("r"));
    append(change, rows, batch.toString());
  }

  /** Writes what was refused of rows that had waited; {@code files} names each batch's file. */
  public void writeReleased(LakeChange change, Map<String, String> files) {
    db.execute("CREATE OR REPLACE TEMP TABLE batch_files (_batch_id VARCHAR, file VARCHAR)");
    files.forEach(
        (batch, file) ->
            db.execute(
                "INSERT INTO batch_files VALUES ('%s', %s)"
                    .formatted(batch, TypedSql.literal(file))));
    String rows =
        """
        SELECT r._batch_id, '%s' AS dataset, f.file, r._line AS line, n.column_name, n.code,
               n.message_vi, n.message_en, %s AS row_key, %s AS raw
        FROM reasons n JOIN refused r USING (%s) LEFT JOIN batch_files f ON f._batch_id = r._batch_id"""
            .formatted(
                staging.contract().id(),
                staging.sql().keyText("r"),
                staging.sql().refusals().maskedRow("r"),
                staging.identity());
    append(change, rows, "released");
  }

  /**
   * The refused rows of one file as CSV with their personal text, to be sealed: {@code _line},
   * {@code _text} of what is no row, then the columns of the contract.
   */
  public byte[] asSent() {
    List<Column> columns = staging.contract().columns();
    Path rows = session.folder().resolve("refused.csv");
    db.execute(
        """
        COPY (SELECT _line, NULL AS _text, %s FROM refused
              UNION ALL SELECT _line, text, %s FROM malformed ORDER BY 1)
        TO '%s' (FORMAT csv, HEADER, FORCE_QUOTE *)"""
            .formatted(
                columns.stream()
                    .map(c -> "\"raw_%1$s\" AS \"%1$s\"".formatted(c.name()))
                    .collect(joining(", ")),
                columns.stream().map(c -> "NULL").collect(joining(", ")),
                rows.toString().replace("'", "''")));
    try {
      byte[] bytes = Files.readAllBytes(rows);
      Files.delete(rows);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(LakeChange change, String rows, String stem) {
    LakeTable quarantine = change.table(DatasetTables.QUARANTINE, DatasetTables.quarantineLayout());
    String ordered = "SELECT * FROM (%s) ORDER BY line, column_name, code".formatted(rows);
    quarantine.append(List.of(session.write(ordered, quarantine, stem)), Map.of("kpi.batch", stem));
  }
}
