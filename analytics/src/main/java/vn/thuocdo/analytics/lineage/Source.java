package vn.thuocdo.analytics.lineage;

import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.lake.SnapshotId;

/**
 * A dataset that a figure was made from.
 *
 * @param snapshot state of the dataset that was read; empty when it had no rows then
 * @param batches files that brought rows of the figure's unit and time, oldest first
 */
public record Source(String dataset, Optional<SnapshotId> snapshot, List<SourceBatch> batches) {
  public Source {
    batches = List.copyOf(batches);
  }
}
