package vn.thuocdo.ingest.duckdb;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.text.Bilingual;
import vn.thuocdo.ingest.QuarantinedRow;

/** Reads the quarantine. Rows of a batch that never finished do not show. */
public final class QuarantineReader {
  private final Lake lake;
  private final Ledger ledger;

  public QuarantineReader(Lake lake, Ledger ledger) {
    this.lake = lake;
    this.ledger = ledger;
  }

  /** Refused rows, all of them or of one dataset or batch, in the order of landing. */
  public List<QuarantinedRow> rows(Optional<String> dataset, Optional<String> batch) {
    Set<String> landed =
        ledger.batches().stream().map(b -> b.id().toString()).collect(Collectors.toSet());
    String rows =
        lake.table(DatasetTables.QUARANTINE, DatasetTables.quarantineLayout())
            .readSql(DatasetTables.quarantineLayout());
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()))) {
      return db
          .query(
              "SELECT * FROM %s WHERE (? IS NULL OR dataset = ?) AND (? IS NULL OR _batch_id = ?) ORDER BY _batch_id, line, column_name, code"
                  .formatted(rows),
              row ->
                  new QuarantinedRow(
                      row.getString("_batch_id"),
                      row.getString("dataset"),
                      row.getString("file"),
                      row.getLong("line"),
                      Optional.ofNullable(row.getString("column_name")),
                      row.getString("code"),
                      new Bilingual(row.getString("message_vi"), row.getString("message_en")),
                      Optional.ofNullable(row.getString("raw"))),
              dataset.orElse(null),
              dataset.orElse(null),
              batch.orElse(null),
              batch.orElse(null))
          .stream()
          .filter(row -> landed.contains(row.batch()))
          .toList();
    }
  }
}
