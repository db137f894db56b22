package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.ingest.privacy.Seal;

/**
 * Seals the personal text of the rows that were not refused. Blocks of rows of one unit become one
 * row of the restricted table each; inside, a line of JSON per row: its number, key and texts.
 */
public final class PersonalText {
  /** Rows per block: small enough to open for one household, large enough to compress. */
  private static final int ROWS_PER_BLOCK = 4096;

  private final LandingSession session;
  private final DuckDb db;
  private final Staging staging;
  private final List<Column> columns;

  public PersonalText(LandingSession session, Staging staging) {
    this.session = session;
    this.db = session.db();
    this.staging = staging;
    this.columns = staging.contract().columns().stream().filter(Column::personal).toList();
  }

  /** Label under which a block is sealed. */
  public static String label(String dataset, BatchId batch, String unit, long firstRow) {
    return "%s/%s/%s/%d".formatted(dataset, batch, unit, firstRow);
  }

  /** Seals the personal text of a file's rows. */
  public void write(LakeChange change, BatchId batch, Seal seal) {
    if (columns.isEmpty() || seal(batch, seal) == 0) {
      return;
    }
    LakeTable table = change.table(DatasetTables.PERSONAL, DatasetTables.personalLayout());
    table.append(
        List.of(session.write("SELECT * FROM sealed", table, batch.toString())),
        Map.of("kpi.batch", batch.toString()));
  }

  private long seal(BatchId batch, Seal seal) {
    db.execute(
        "CREATE OR REPLACE TABLE sealed (_batch_id VARCHAR, dataset VARCHAR, unit_code VARCHAR, first_row BIGINT, last_row BIGINT, rows BIGINT, sealed BLOB)");
    String dataset = staging.contract().id();
    long blocks = 0;
    try (Statement query = db.connection().createStatement();
        DuckDb writer = db.duplicate();
        PreparedStatement insert =
            writer
                .connection()
                .prepareStatement("INSERT INTO sealed VALUES (?, ?, ?, ?, ?, ?, ?)");
        ResultSet block = query.executeQuery(blocksSql())) {
      while (block.next()) {
        String unit = block.getString(1);
        long firstRow = block.getLong(2);
        byte[] text = block.getString(5).getBytes(StandardCharsets.UTF_8);
        insert.setString(1, batch.toString());
        insert.setString(2, dataset);
        insert.setString(3, unit);
        insert.setLong(4, firstRow);
        insert.setLong(5, block.getLong(3));
        insert.setLong(6, block.getLong(4));
        insert.setBytes(7, seal.close(label(dataset, batch, unit, firstRow), text));
        insert.execute();
        blocks++;
      }
      return blocks;
    } catch (SQLException e) {
      throw new KpiException(ErrorCode.INTERNAL, "Cannot seal personal text: " + e.getMessage(), e);
    }
  }

  private String blocksSql() {
    String texts =
        columns.stream()
            .map(c -> "'%1$s', raw.\"%1$s\"".formatted(c.name()))
            .collect(joining(", "));
    String any =
        columns.stream()
            .map(c -> "raw.\"%s\" IS NOT NULL".formatted(c.name()))
            .collect(joining(" OR "));
    return """
        SELECT unit, min(_row_number), max(_row_number), count(*), string_agg(line, chr(10))
        FROM (SELECT coalesce(s._unit, '') AS unit, s._row_number,
                     CAST(json_object('row', s._row_number, 'key', %s, %s) AS VARCHAR) AS line
              FROM raw JOIN staged s ON s._row_number = raw.rowid + 1
              WHERE NOT s._refused AND (%s))
        GROUP BY unit, _row_number // %d"""
        .formatted(staging.sql().keyText("s"), texts, any, ROWS_PER_BLOCK);
  }
}
