package vn.thuocdo.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.ledger.Batch;
import vn.thuocdo.data.ledger.RowCounts;

/**
 * What became of a file.
 *
 * @param warnings accepted rows that drew a warning
 * @param batch empty for a dry run
 * @param sameAs the batch that landed the same bytes before; then nothing was done
 * @param unknownColumns header fields the contract does not know; they were left out
 * @param released rows that had waited and could go on now
 */
public record LandingReport(
    String dataset,
    String file,
    String sha256,
    RowCounts counts,
    long warnings,
    Optional<BatchId> batch,
    Optional<SnapshotId> snapshot,
    Optional<BatchId> sameAs,
    List<String> unknownColumns,
    long released,
    Duration took) {
  public LandingReport {
    unknownColumns = List.copyOf(unknownColumns);
  }

  static LandingReport of(LandingRun run, Optional<Batch> batch, long released, Duration took) {
    return new LandingReport(
        run.contract().id(),
        run.file().name(),
        run.file().sha256(),
        run.counts(),
        run.warnings(),
        batch.map(Batch::id),
        batch.map(Batch::snapshot),
        Optional.empty(),
        run.raw().unknownFields(),
        released,
        took);
  }
}
