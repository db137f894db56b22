package vn.thuocdo.ingest.restricted;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.ParquetRows;

/** The table of sealed personal text, from which rows must go without leaving a trace. */
record RestrictedTable(DuckDb db, Lake lake) {

  /** The files of its state; none when nothing was ever sealed. */
  List<Path> files() {
    return lake.find(DatasetTables.PERSONAL).map(LakeTable::files).orElse(List.of());
  }

  /** SQL that reads rows of some files. */
  static String rows(List<Path> files) {
    return ParquetRows.sql(files, DatasetTables.personalLayout());
  }

  /** Puts the rows of {@code from}, SQL of a table, in place of those of {@code files}. */
  void replace(List<Path> files, String from, String why) {
    try (LakeChange change = lake.change()) {
      LakeTable table = change.find(DatasetTables.PERSONAL).orElseThrow();
      Path kept = table.newFile(why);
      db.execute(
          "COPY (SELECT %s FROM %s) TO '%s' (FORMAT parquet, COMPRESSION zstd, FIELD_IDS %s)"
              .formatted(
                  DatasetTables.personalLayout().columnList(), from, kept, table.fieldIds()));
      table.compact(files, kept, Map.of("kpi.batch", why));
      change.commit(connection -> {});
    }
  }

  /** Deletes every earlier state, in which the rows would still be. */
  void forgetEarlierStates() {
    lake.find(DatasetTables.PERSONAL).orElseThrow().states().expire(Instant.now());
  }
}
