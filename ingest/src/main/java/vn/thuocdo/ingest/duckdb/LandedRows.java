package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;

/** Writes staged rows as Parquet and adds them to the tables of a change. */
public final class LandedRows {
  private final LandingSession session;
  private final DatasetContract contract;
  private final LakeChange change;
  private final String provenance;
  private final Staging staging;

  private LandedRows(
      LandingSession session, Staging staging, LakeChange change, String provenance) {
    this.session = session;
    this.staging = staging;
    this.contract = staging.contract();
    this.change = change;
    this.provenance = provenance;
  }

  /** For the rows of one file. */
  public static LandedRows ofFile(
      LandingSession session, Staging staging, LakeChange change, BatchId batch) {
    String provenance =
        "'%s' AS _batch_id, CAST(%d AS BIGINT) AS _landed_seq".formatted(batch, batch.sequence());
    return new LandedRows(session, staging, change, provenance);
  }

  /** For rows that had waited; they know their batch. */
  public static LandedRows ofReleased(LandingSession session, Staging staging, LakeChange change) {
    return new LandedRows(session, staging, change, "_batch_id, _landed_seq");
  }

  /**
   * Adds the rows that are news.
   *
   * @param rows how many there are
   * @param everyRow true when every staged row is accepted
   */
  public SnapshotId accepted(long rows, boolean everyRow, String stem, Map<String, String> notes) {
    LakeTable table =
        change.table(DatasetTables.accepted(contract.id()), DatasetTables.layout(contract));
    if (rows == 0) {
      return table.append(List.of(), notes);
    }
    return table.append(List.of(session.write(acceptedSql(everyRow), table, stem)), notes);
  }

  /** The rows that are news, in the order in which they are written. */
  public String acceptedSql(boolean everyRow) {
    String select =
        everyRow
            ? select("s", "FALSE", "staged s")
            : select(
                "s",
                "coalesce(f.is_superseding, FALSE)",
                "staged s LEFT JOIN fates f USING (%s) WHERE NOT s._refused AND NOT s._waits AND NOT coalesce(f.is_duplicate, FALSE)"
                    .formatted(staging.identity()));
    return select + order();
  }

  private String order() {
    return contract
        .unitColumn()
        .map(unit -> " ORDER BY \"%s\", _event_date, _row_number".formatted(unit.name()))
        .orElse("");
  }

  /** Keeps the rows whose parents have not landed. */
  public void waiting(BatchId batch) {
    LakeTable table =
        change.table(DatasetTables.waiting(contract.id()), DatasetTables.layout(contract));
    Path file = session.write(waitingSql(), table, batch.toString());
    table.append(List.of(file), Map.of("kpi.batch", batch.toString()));
  }

  /** The rows whose parents have not landed. */
  public String waitingSql() {
    return select("s", "FALSE", "staged s WHERE _waits AND NOT _refused");
  }

  private String select(String from, String supersedes, String rows) {
    return "SELECT %s, %s, _row_number, _line, _event_date, %s AS _supersedes FROM %s"
        .formatted(
            contract.storedColumns().stream()
                .map(Column::name)
                .map(name -> "%s.\"%s\"".formatted(from, name))
                .collect(joining(", ")),
            provenance,
            supersedes,
            rows);
  }
}
