package vn.thuocdo.data.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.data.duckdb.DuckDb;

/**
 * Keeps the cost of a table with its rows, not with the number of batches that brought them. To be
 * used by the holder of the home's lock.
 */
public final class Housekeeping {
  /** Files below this size are small. */
  private static final long SMALL_BYTES = 32L << 20;

  /** So many small files slow readers down noticeably; then a landing tidies up by itself. */
  private static final int MANY_FILES = 64;

  private static final Map<String, String> NOTES = Map.of("kpi.batch", "compacted");

  private final Lake lake;
  private final DuckDb db;

  public Housekeeping(Lake lake, DuckDb db) {
    this.lake = lake;
    this.db = db;
  }

  /** Compacts a table that has many small files. */
  public void tidy(TableId id) {
    lake.find(id).filter(table -> small(table).size() >= MANY_FILES).ifPresent(t -> compact(id));
  }

  /**
   * Writes the small files of a table as one.
   *
   * @return how many files became one; 0 when there was nothing to do
   */
  public int compact(TableId id) {
    Optional<LakeTable> found = lake.find(id);
    List<Path> files = found.map(Housekeeping::small).orElse(List.of());
    if (files.size() < 2) {
      return 0;
    }
    try (LakeChange change = lake.change()) {
      LakeTable table = change.find(id).orElseThrow();
      Path together = table.newFile("compacted");
      db.execute(
          "COPY (SELECT * FROM %s) TO '%s' (FORMAT parquet, COMPRESSION zstd, FIELD_IDS %s)"
              .formatted(
                  ParquetRows.sql(files),
                  together.toString().replace("'", "''"),
                  table.fieldIds()));
      table.compact(files, together, NOTES);
      change.commit(connection -> {});
    }
    return files.size();
  }

  /**
   * Forgets states of a table that were replaced before {@code olderThan}.
   *
   * @return how many
   */
  public long expire(TableId id, Instant olderThan) {
    return lake.find(id).map(table -> table.states().expire(olderThan)).orElse(0L);
  }

  private static List<Path> small(LakeTable table) {
    return table.files().stream().filter(file -> bytes(file) < SMALL_BYTES).toList();
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
