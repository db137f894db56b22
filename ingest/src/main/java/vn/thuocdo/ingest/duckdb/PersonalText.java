package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Scratch;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.ingest.privacy.Seal;

/**
 * Seals the personal text of the rows that were not refused: per batch and unit a Parquet file
 * ({@code row, key} and the texts) is encrypted and becomes one row of the restricted table.
 */
public final class PersonalText {
  /** Unit of rows that belong to no place, or whose place is not known yet. */
  static final String NOWHERE = "none";

  private final LandingSession session;
  private final DuckDb db;
  private final Staging staging;
  private final List<String> columns;

  public PersonalText(LandingSession session, Staging staging) {
    this.session = session;
    this.db = session.db();
    this.staging = staging;
    this.columns =
        staging.contract().columns().stream().filter(Column::personal).map(Column::name).toList();
  }

  /** Label under which a part is sealed. */
  public static String label(String dataset, String batch, String unit, long part) {
    return "%s/%s/%s/%d".formatted(dataset, batch, unit, part);
  }

  /** Seals the personal text of a file's rows. */
  public void write(LakeChange change, BatchId batch, Seal seal) {
    if (columns.isEmpty()) {
      return;
    }
    Path folder = session.folder().resolve("personal");
    db.execute(copySql(folder));
    try {
      List<Path> parts = parts(folder);
      if (!parts.isEmpty()) {
        seal(parts, batch, seal);
        LakeTable table = change.table(DatasetTables.PERSONAL, DatasetTables.personalLayout());
        table.append(
            List.of(session.write("SELECT * FROM sealed", table, batch.toString())),
            Map.of("kpi.batch", batch.toString()));
      }
    } finally {
      if (Files.exists(folder)) {
        Scratch.delete(folder);
      }
    }
  }

  private String copySql(Path folder) {
    return """
        /* personal text of %s */
        COPY (SELECT coalesce(CAST(_unit AS VARCHAR), '%s') AS unit, _row_number AS row, %s AS key, %s
              FROM staged s WHERE NOT _refused AND (%s))
        TO '%s' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (unit))"""
        .formatted(
            staging.contract().id(),
            NOWHERE,
            staging.sql().keyText("s"),
            columns.stream().map("\"personal_%1$s\" AS \"%1$s\""::formatted).collect(joining(", ")),
            columns.stream().map("\"personal_%s\" IS NOT NULL"::formatted).collect(joining(" OR ")),
            folder.toString().replace("'", "''"));
  }

  private static List<Path> parts(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void seal(List<Path> parts, BatchId batch, Seal seal) {
    db.execute(
        "CREATE OR REPLACE TABLE sealed (_batch_id VARCHAR, dataset VARCHAR, unit_code VARCHAR, part BIGINT, sealed BLOB)");
    String dataset = staging.contract().id();
    try (PreparedStatement insert =
        db.connection().prepareStatement("INSERT INTO sealed VALUES (?, ?, ?, ?, ?)")) {
      for (int part = 0; part < parts.size(); part++) {
        Path file = parts.get(part);
        String unit = file.getParent().getFileName().toString().replace("unit=", "");
        insert.setString(1, batch.toString());
        insert.setString(2, dataset);
        insert.setString(3, unit);
        insert.setLong(4, part);
        insert.setBytes(
            5, seal.close(label(dataset, batch.toString(), unit, part), Files.readAllBytes(file)));
        insert.execute();
      }
    } catch (SQLException e) {
      throw new KpiException(ErrorCode.INTERNAL, "Cannot seal personal text: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
