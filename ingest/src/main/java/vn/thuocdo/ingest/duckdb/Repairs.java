package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import java.util.List;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.Repair;
import vn.thuocdo.ingest.source.RawTable;

/**
 * Finds the open quarantined rows that a file sends again: rows with the same key, and rows that a
 * marked workbook ties to them.
 */
public final class Repairs {
  private final DuckDb db;
  private final Staging staging;

  public Repairs(DuckDb db, Staging staging) {
    this.db = db;
    this.staging = staging;
  }

  /** What batch {@code by} closes. */
  public List<Repair> find(Lake lake, Ledger ledger, RawTable raw, BatchId by) {
    List<Batch> open = ledger.openBatches(staging.contract().id());
    if (open.isEmpty()) {
      return List.of();
    }
    loadOpen(lake, ledger, open);
    return db.query(
        """
        SELECT _batch_id, line, bool_or(NOT _refused)
        FROM (SELECT o._batch_id, o.line, s._refused FROM open_rows o JOIN staged s ON %s = o.row_key
              %s)
        GROUP BY 1, 2 ORDER BY 1, 2
        """
            .formatted(
                staging.sql().keyText("s"), raw.references().map(Repairs::byReference).orElse("")),
        row ->
            new Repair(
                BatchId.parse(row.getString(1)),
                row.getLong(2),
                by,
                row.getBoolean(3) ? Repair.Outcome.CORRECTED : Repair.Outcome.REFUSED_AGAIN));
  }

  private static String byReference(String references) {
    return """
        UNION ALL SELECT o._batch_id, o.line, s._refused FROM open_rows o
        JOIN (%s) r ON r._reference = o._batch_id || ':' || o.line JOIN staged s USING (_row_number)"""
        .formatted(references);
  }

  private void loadOpen(Lake lake, Ledger ledger, List<Batch> open) {
    db.execute("CREATE OR REPLACE TEMP TABLE closed_rows (_batch_id VARCHAR, line BIGINT)");
    String closed =
        open.stream()
            .flatMap(batch -> ledger.repairs(batch.id()).stream())
            .map(repair -> "('%s', %d)".formatted(repair.batch(), repair.line()))
            .collect(joining(", "));
    if (!closed.isEmpty()) {
      db.execute("INSERT INTO closed_rows VALUES " + closed);
    }
    db.execute(
        """
        CREATE OR REPLACE TEMP TABLE open_rows AS
        SELECT DISTINCT _batch_id, line, row_key FROM %s q
        ANTI JOIN closed_rows c ON c._batch_id = q._batch_id AND c.line = q.line
        WHERE _batch_id IN (%s)
        """
            .formatted(
                DatasetTables.quarantineSql(lake),
                open.stream().map(batch -> "'" + batch.id() + "'").collect(joining(", "))));
  }
}
