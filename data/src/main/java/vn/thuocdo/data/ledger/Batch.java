package vn.thuocdo.data.ledger;

import java.time.Duration;
import java.time.Instant;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.SnapshotId;

/**
 * A landed batch as the ledger keeps it.
 *
 * @param file name of the source file, without its folder
 * @param sha256 hash of the file's bytes, lower-case hex
 * @param landedBy who landed it
 * @param counts where its rows are now: rows that waited move on when their parents land
 * @param warnings accepted rows that drew a warning
 * @param repaired quarantined rows that were sent again, corrected or not; the others are open
 * @param snapshot state of the dataset's table after the batch
 */
public record Batch(
    BatchId id,
    String dataset,
    int contractVersion,
    String file,
    String sha256,
    String landedBy,
    Instant landedAt,
    RowCounts counts,
    long warnings,
    long repaired,
    SnapshotId snapshot,
    Duration took) {
  /** Quarantined rows that nobody has sent again. */
  public long open() {
    return counts.quarantined() - repaired;
  }
}
