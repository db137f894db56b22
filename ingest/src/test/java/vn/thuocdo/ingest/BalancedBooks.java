package vn.thuocdo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.BookLine;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.RowCounts;

/** Holds the ledger, its books and the rows of the lake against each other. */
record BalancedBooks(Catalogue catalogue, Lake lake, Ledger ledger, Path scratch) {
  void check() {
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(scratch))) {
      List<String> datasets = ledger.batches().stream().map(Batch::dataset).distinct().toList();
      for (String dataset : datasets) {
        RowCounts batches = sum(dataset);
        RowCounts books =
            ledger.books(dataset).stream()
                .map(BookLine::counts)
                .reduce(RowCounts.NONE, RowCounts::plus);
        assertThat(books).as("books of " + dataset).isEqualTo(batches);
        assertThat(rows(db, dataset, DatasetTables.accepted(dataset).name()))
            .as("rows of " + dataset)
            .isEqualTo(batches.accepted() + batches.superseding());
        assertThat(rows(db, dataset, DatasetTables.waiting(dataset).name()))
            .as("waiting rows of " + dataset)
            .isEqualTo(batches.waiting());
        assertThat(quarantined(db, dataset))
            .as("quarantined rows of " + dataset)
            .isEqualTo(batches.quarantined());
      }
    }
  }

  private RowCounts sum(String dataset) {
    return ledger.batches().stream()
        .filter(batch -> batch.dataset().equals(dataset))
        .map(Batch::counts)
        .reduce(RowCounts.NONE, RowCounts::plus);
  }

  private long rows(DuckDb db, String dataset, String table) {
    return lake.find(new vn.thuocdo.data.lake.TableId(table))
        .map(t -> t.readSql(DatasetTables.layout(catalogue.dataset(dataset))))
        .map(rows -> db.number("SELECT count(*) FROM " + rows))
        .orElse(0L);
  }

  private long quarantined(DuckDb db, String dataset) {
    LakeTable table = lake.table(DatasetTables.QUARANTINE, DatasetTables.quarantineLayout());
    return db.number(
        "SELECT count(*) FROM (SELECT DISTINCT _batch_id, line FROM %s WHERE dataset = ?)"
            .formatted(table.readSql(DatasetTables.quarantineLayout())),
        dataset);
  }
}
