package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Seals the personal text of the rows that were not refused: per batch and unit a Parquet file is
 * encrypted and becomes one row of the restricted table. Beside the texts it holds {@code row}, the
 * number of the row in its file, which with the batch leads to the landed row, and {@code key} for
 * the rows that did not land with their batch, as they wait or repeat another; NULL for the others.
 */
public final class PersonalText {
  /** Unit of rows that belong to no place, or whose place is not known yet. */
  static final String NOWHERE = "none";

  private final LandingSession session;
  private final DuckDb db;
  private final Staging staging;
  private final boolean everyRow;
  private final List<String> columns;

  /**
   * @param everyRow true when every staged row is accepted
   */
  public PersonalText(LandingSession session, Staging staging, boolean everyRow) {
    this.session = session;
    this.db = session.db();
    this.staging = staging;
    this.everyRow = everyRow;
    this.columns =
        staging.contract().columns().stream().filter(Column::personal).map(Column::name).toList();
  }

  /** Label under which a part is sealed. */
  public static String label(String dataset, String batch, String unit, long part) {
    return "%s/%s/%s/%d".formatted(dataset, batch, unit, part);
  }

  /**
   * Begins to seal the personal text of a file's rows, on a thread of its own; nothing when the
   * rows have none.
   */
  public Optional<Sealing> begin(BatchId batch, Seal seal) {
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    Path folder = session.folder().resolve("personal");
    db.execute(copySql(folder));
    return Optional.of(Sealing.begin(folder, staging.contract().id(), batch, seal));
  }

  /** Adds what was sealed to a change. */
  public void finish(Sealing sealing, LakeChange change) {
    List<SealedText> texts = sealing.texts();
    if (texts.isEmpty()) {
      return;
    }
    insert(texts, sealing.batch());
    LakeTable table = change.table(DatasetTables.PERSONAL, DatasetTables.personalLayout());
    table.append(
        List.of(session.write("SELECT * FROM sealed", table, sealing.batch().toString())),
        Map.of("kpi.batch", sealing.batch().toString()));
  }

  private String copySql(Path folder) {
    return """
        /* personal text of %s */
        COPY (SELECT coalesce(CAST(_unit AS VARCHAR), '%s') AS unit, _row_number AS row, %s AS key, %s
              FROM %s (%s))
        TO '%s' (FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, COMPRESSION_LEVEL 1, PARTITION_BY (unit))"""
        .formatted(
            staging.contract().id(),
            NOWHERE,
            everyRow ? "CAST(NULL AS VARCHAR)" : keyUnlessLanded(),
            columns.stream().map("\"personal_%1$s\" AS \"%1$s\""::formatted).collect(joining(", ")),
            everyRow ? "staged WHERE" : notRefused(),
            columns.stream().map("\"personal_%s\" IS NOT NULL"::formatted).collect(joining(" OR ")),
            folder.toString().replace("'", "''"));
  }

  private String keyUnlessLanded() {
    return "CASE WHEN s._waits OR f.is_duplicate THEN %s END".formatted(staging.sql().keyText("s"));
  }

  private String notRefused() {
    return "staged s LEFT JOIN fates f USING (%s) WHERE NOT s._refused AND"
        .formatted(staging.identity());
  }

  private void insert(List<SealedText> texts, BatchId batch) {
    db.execute(
        "CREATE OR REPLACE TABLE sealed (_batch_id VARCHAR, dataset VARCHAR, unit_code VARCHAR, part BIGINT, sealed BLOB)");
    try (PreparedStatement insert =
        db.connection().prepareStatement("INSERT INTO sealed VALUES (?, ?, ?, ?, ?)")) {
      for (SealedText text : texts) {
        insert.setString(1, batch.toString());
        insert.setString(2, staging.contract().id());
        insert.setString(3, text.unit());
        insert.setLong(4, text.part());
        insert.setBytes(5, text.sealed());
        insert.execute();
      }
    } catch (SQLException e) {
      throw new KpiException(ErrorCode.INTERNAL, "Cannot seal personal text: " + e.getMessage(), e);
    }
  }
}
