package vn.thuocdo.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.TableLayout;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.duckdb.Fates;
import vn.thuocdo.ingest.duckdb.LandingSession;
import vn.thuocdo.ingest.duckdb.Refusals;
import vn.thuocdo.ingest.duckdb.Staging;
import vn.thuocdo.ingest.privacy.PseudonymKey;

/** Rows that landed before their parents, and what becomes of them when the parents arrive. */
final class WaitingRows {
  private final Catalogue catalogue;
  private final Lake lake;
  private final Ledger ledger;
  private final PseudonymKey key;
  private final Clock clock;

  WaitingRows(Catalogue catalogue, Lake lake, Ledger ledger, PseudonymKey key, Clock clock) {
    this.catalogue = catalogue;
    this.lake = lake;
    this.ledger = ledger;
    this.key = key;
    this.clock = clock;
  }

  /** Lands the rows that waited for {@code parent}; returns how many left the queue. */
  long releaseChildren(DatasetContract parent) {
    return catalogue.datasets().values().stream()
        .filter(c -> c.parent().filter(p -> p.dataset().equals(parent.id())).isPresent())
        .mapToLong(child -> release(child, parent))
        .sum();
  }

  private long release(DatasetContract child, DatasetContract parent) {
    TableLayout layout = DatasetTables.layout(child);
    Optional<LakeTable> waiting =
        lake.find(DatasetTables.waiting(child.id())).filter(table -> !table.files().isEmpty());
    if (waiting.isEmpty()) {
      return 0;
    }
    try (LandingSession session = LandingSession.open(lake)) {
      session.loadParents(lake, child, parent);
      session
          .db()
          .execute(
              "CREATE TABLE released AS SELECT * FROM %s w SEMI JOIN parents p ON p._parent_key = w.\"%s\""
                  .formatted(waiting.get().readSql(layout), child.parent().orElseThrow().column()));
      long released = session.db().number("SELECT count(*) FROM released");
      if (released > 0) {
        land(session, child, waiting.get(), layout);
      }
      return released;
    }
  }

  private void land(
      LandingSession session, DatasetContract child, LakeTable waiting, TableLayout layout) {
    LakeTable table = lake.table(DatasetTables.accepted(child.id()), layout);
    Staging staging = Staging.ofReleased(session.db(), child, key, LocalDate.now(clock));
    staging.stageReleased();
    session.viewLanded(table, child);
    new Fates(session.db(), child).decide();
    new Refusals(session, child, lake).writeReleased(staging, fileNames());
    new LakeCommit(session, child, lake)
        .accepted(table, "released", Map.of("kpi.batch", "released"));
    waiting.replaceAll(remaining(session, waiting, layout), Map.of("kpi.batch", "released"));
    countsByBatch(session).forEach(ledger::release);
  }

  private Map<String, String> fileNames() {
    Map<String, String> names = new HashMap<>();
    ledger.batches().forEach(batch -> names.put(batch.id().toString(), batch.file()));
    return names;
  }

  private static List<Path> remaining(
      LandingSession session, LakeTable waiting, TableLayout layout) {
    return session
        .write(
            "SELECT w.* FROM %s w ANTI JOIN released r ON r._landed_seq = w._landed_seq AND r._row_number = w._row_number"
                .formatted(waiting.readSql(layout)),
            waiting,
            "waiting")
        .map(List::of)
        .orElse(List.of());
  }

  private static Map<BatchId, RowCounts> countsByBatch(LandingSession session) {
    Map<BatchId, RowCounts> counts = new HashMap<>();
    session
        .db()
        .query(
            """
            SELECT s._landed_seq, count(*) FILTER (WHERE NOT _refused AND NOT coalesce(f.is_superseding OR f.is_duplicate, FALSE)),
                   count(*) FILTER (WHERE f.is_superseding AND NOT f.is_duplicate),
                   count(*) FILTER (WHERE f.is_duplicate), count(*) FILTER (WHERE _refused)
            FROM staged s LEFT JOIN fates f USING (_landed_seq, _row_number) GROUP BY s._landed_seq
            """,
            row ->
                counts.put(
                    new BatchId(row.getLong(1)),
                    new RowCounts(
                        row.getLong(2), row.getLong(3), row.getLong(4), 0, row.getLong(5))));
    return counts;
  }
}
