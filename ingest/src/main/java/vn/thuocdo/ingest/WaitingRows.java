package vn.thuocdo.ingest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.LakeChange;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.TableLayout;
import vn.thuocdo.data.ledger.BookLine;
import vn.thuocdo.data.ledger.LedgerEntry;
import vn.thuocdo.data.ledger.RowCounts;
import vn.thuocdo.ingest.duckdb.Books;
import vn.thuocdo.ingest.duckdb.Fates;
import vn.thuocdo.ingest.duckdb.LandedRows;
import vn.thuocdo.ingest.duckdb.Refusals;
import vn.thuocdo.ingest.duckdb.Staging;
import vn.thuocdo.ingest.duckdb.Tally;

/** Rows that landed before their parents, and what becomes of them when the parents arrive. */
final class WaitingRows {
  private static final Map<String, String> NOTES = Map.of("kpi.batch", "released");

  private final LandingContext context;
  private final Catalogue catalogue;
  private final DuckDb db;

  WaitingRows(LandingContext context, Catalogue catalogue) {
    this.context = context;
    this.catalogue = catalogue;
    this.db = context.session().db();
  }

  /** Lands the rows that waited for {@code parent}; returns how many left the queue. */
  long releaseChildren(DatasetContract parent) {
    return catalogue.childrenOf(parent.id()).stream().mapToLong(this::release).sum();
  }

  /** Lands the waiting rows of {@code child} whose parents are there; returns how many. */
  long release(DatasetContract child) {
    TableLayout layout = DatasetTables.layout(child);
    Optional<LakeTable> waiting =
        context
            .lake()
            .find(DatasetTables.waiting(child.id()))
            .filter(table -> !table.files().isEmpty());
    if (waiting.isEmpty()) {
      return 0;
    }
    DatasetContract.Parent link = child.parent().orElseThrow();
    String rows = waiting.get().readSql(layout);
    db.execute("CREATE OR REPLACE TEMP VIEW waiting AS SELECT * FROM " + rows);
    context
        .session()
        .loadParents(context.lake(), child, catalogue.dataset(link.dataset()), "waiting");
    db.execute(
        "CREATE OR REPLACE TABLE released AS SELECT * FROM waiting w SEMI JOIN parents p ON p._parent_key = w.\"%s\""
            .formatted(link.column()));
    long released = db.number("SELECT count(*) FROM released");
    if (released > 0) {
      land(child, layout);
    }
    return released;
  }

  private void land(DatasetContract child, TableLayout layout) {
    Staging staging = Staging.ofReleased(db, child, context.secrets().key(), context.checks());
    context.session().viewLanded(context.lake(), child);
    new Fates(db, staging).decide();
    Refusals refusals = new Refusals(context.session(), staging);
    RowCounts counts = Tally.of(db, staging).counts();
    refusals.gather(counts.quarantined() > 0);
    List<BookLine> books = new Books(db, staging, context.today()).ofReleased();
    try (LakeChange change = context.lake().change()) {
      if (counts.quarantined() > 0) {
        refusals.writeReleased(change, fileNames());
      }
      LandedRows.ofReleased(context.session(), staging, change)
          .accepted(
              counts.accepted() + counts.superseding(),
              counts.accepted() == counts.read(),
              "released",
              NOTES);
      LakeTable waiting = change.table(DatasetTables.waiting(child.id()), layout);
      waiting.replaceAll(remaining(waiting, layout), NOTES);
      change.commit(
          connection -> {
            LedgerEntry entry = new LedgerEntry(connection);
            entry.books(books);
            for (Map.Entry<BatchId, BookLine> line : sums(books).entrySet()) {
              entry.move(line.getKey(), line.getValue().counts(), line.getValue().warned());
            }
          });
    }
  }

  private Map<String, String> fileNames() {
    Map<String, String> names = new HashMap<>();
    db.query("SELECT DISTINCT _landed_seq FROM refused", row -> new BatchId(row.getLong(1)))
        .forEach(
            batch ->
                names.put(batch.toString(), context.ledger().find(batch).orElseThrow().file()));
    return names;
  }

  private List<Path> remaining(LakeTable waiting, TableLayout layout) {
    String rest =
        "FROM waiting w ANTI JOIN released r ON r._landed_seq = w._landed_seq AND r._row_number = w._row_number";
    if (db.number("SELECT count(*) " + rest) == 0) {
      return List.of();
    }
    return List.of(
        context
            .session()
            .write("SELECT %s %s".formatted(layout.columnList(), rest), waiting, "waiting"));
  }

  private static Map<BatchId, BookLine> sums(List<BookLine> lines) {
    Map<BatchId, BookLine> sums = new HashMap<>();
    lines.forEach(line -> sums.merge(line.batch(), line, BookLine::plus));
    return sums;
  }
}
