package vn.thuocdo.ingest.quarantine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.data.dataset.DatasetTables;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.ledger.Ledger;
import vn.thuocdo.data.ledger.Repair;
import vn.thuocdo.data.text.Bilingual;

/** Reads the quarantine, and from the ledger which rows were sent again. */
public final class QuarantineReader {
  private final Lake lake;
  private final Ledger ledger;
  private final Map<BatchId, Map<Long, Repair>> repairs = new HashMap<>();

  public QuarantineReader(Lake lake, Ledger ledger) {
    this.lake = lake;
    this.ledger = ledger;
  }

  /** Refused rows, all of them or of one dataset or batch, in the order of landing. */
  public List<QuarantinedRow> rows(Optional<String> dataset, Optional<String> batch) {
    String rows = DatasetTables.quarantineSql(lake);
    SharedTexts shared = new SharedTexts();
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()))) {
      return db.query(
          "SELECT * FROM %s WHERE (? IS NULL OR dataset = ?) AND (? IS NULL OR _batch_id = ?) ORDER BY _batch_id, line, column_name, code"
              .formatted(rows),
          row ->
              new QuarantinedRow(
                  shared.text(row.getString("_batch_id")),
                  shared.text(row.getString("dataset")),
                  shared.text(row.getString("file")),
                  row.getLong("line"),
                  Optional.ofNullable(row.getString("column_name")).map(shared::text),
                  shared.text(row.getString("code")),
                  shared.message(row.getString("message_vi"), row.getString("message_en")),
                  shared.row(row.getString("raw")),
                  repair(BatchId.parse(row.getString("_batch_id")), row.getLong("line"))),
          dataset.orElse(null),
          dataset.orElse(null),
          batch.orElse(null),
          batch.orElse(null));
    }
  }

  /** The most frequent reasons of a batch, the most frequent first. */
  public List<RefusalReason> reasons(BatchId batch, int most) {
    String rows = DatasetTables.quarantineSql(lake);
    try (DuckDb db = DuckDb.inMemory(DuckDbSettings.defaults(lake.home().temporary()))) {
      return db.query(
          """
          SELECT code, message_vi, message_en, count(DISTINCT line) AS lines FROM %s
          WHERE _batch_id = ? GROUP BY 1, 2, 3 ORDER BY lines DESC, 1, 2 LIMIT ?
          """
              .formatted(rows),
          row ->
              new RefusalReason(
                  row.getString("code"),
                  new Bilingual(row.getString("message_vi"), row.getString("message_en")),
                  row.getLong("lines")),
          batch.toString(),
          most);
    }
  }

  private Optional<Repair> repair(BatchId batch, long line) {
    Map<Long, Repair> closed =
        repairs.computeIfAbsent(
            batch,
            id -> {
              Map<Long, Repair> byLine = new HashMap<>();
              ledger.repairs(id).forEach(repair -> byLine.put(repair.line(), repair));
              return byLine;
            });
    return Optional.ofNullable(closed.get(line));
  }
}
