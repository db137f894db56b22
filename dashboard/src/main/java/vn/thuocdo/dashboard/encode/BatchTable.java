package vn.thuocdo.dashboard.encode;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.data.ledger.Batch;

/** The ledger as a table: one row per landed file, the five counts adding up to the rows read. */
public final class BatchTable {
  private static final List<String> COLUMNS =
      List.of(
          "batch_id",
          "dataset",
          "file",
          "sha256",
          "landed_by",
          "landed_at",
          "contract_version",
          "rows_read",
          "rows_accepted",
          "rows_superseding",
          "rows_duplicate",
          "rows_waiting",
          "rows_quarantined",
          "rows_warned",
          "rows_open",
          "snapshot_id",
          "seconds");

  private BatchTable() {}

  /** One row per batch, in the given order. */
  public static Table of(List<Batch> batches) {
    return new Table(COLUMNS, batches.stream().map(BatchTable::cells).toList());
  }

  /** One batch, by name. */
  public static Map<String, Object> facts(Batch batch) {
    Map<String, Object> facts = new LinkedHashMap<>();
    List<Object> cells = cells(batch);
    for (int i = 0; i < COLUMNS.size(); i++) {
      facts.put(COLUMNS.get(i), cells.get(i));
    }
    return facts;
  }

  private static List<Object> cells(Batch batch) {
    return Arrays.asList(
        batch.id().toString(),
        batch.dataset(),
        batch.file(),
        batch.sha256(),
        batch.landedBy(),
        batch.landedAt().toString(),
        (long) batch.contractVersion(),
        batch.counts().read(),
        batch.counts().accepted(),
        batch.counts().superseding(),
        batch.counts().duplicate(),
        batch.counts().waiting(),
        batch.counts().quarantined(),
        batch.warnings(),
        batch.open(),
        batch.snapshot().toString(),
        BigDecimal.valueOf(batch.took().toMillis(), 3));
  }
}
