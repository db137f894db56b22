package vn.thuocdo.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.lake.TableLayout;
import vn.thuocdo.ingest.duckdb.LandingSession;

/** Writes staged rows as Parquet and commits them. */
final class LakeCommit {
  private final LandingSession session;
  private final DatasetContract contract;
  private final Lake lake;
  private final TableLayout layout;

  LakeCommit(LandingSession session, DatasetContract contract, Lake lake) {
    this.session = session;
    this.contract = contract;
    this.lake = lake;
    this.layout = DatasetTables.layout(contract);
  }

  /** Commits the rows that are news; the batch is visible from then on. */
  SnapshotId accepted(LakeTable table, String stem, Map<String, String> notes) {
    String select =
        """
        SELECT %s FROM (
          SELECT s.*, coalesce(f.is_superseding, FALSE) AS _supersedes
          FROM staged s LEFT JOIN fates f USING (_landed_seq, _row_number)
          WHERE NOT s._refused AND NOT s._waits AND NOT coalesce(f.is_duplicate, FALSE))%s"""
            .formatted(layout.columnList(), order());
    return table.append(files(session.write(select, table, stem)), notes);
  }

  private String order() {
    return contract
        .unitColumn()
        .map(unit -> " ORDER BY \"%s\", _event_date, _row_number".formatted(unit.name()))
        .orElse("");
  }

  /** Keeps the rows whose parents have not landed. */
  void waiting(BatchId batch) {
    if (contract.parent().isEmpty()) {
      return;
    }
    LakeTable table = lake.table(DatasetTables.waiting(contract.id()), layout);
    String select =
        "SELECT %s FROM (SELECT s.*, FALSE AS _supersedes FROM staged s WHERE _waits AND NOT _refused)"
            .formatted(layout.columnList());
    session
        .write(select, table, batch.toString())
        .ifPresent(file -> table.append(List.of(file), Map.of("kpi.batch", batch.toString())));
  }

  private static List<Path> files(Optional<Path> file) {
    return file.map(List::of).orElse(List.of());
  }
}
