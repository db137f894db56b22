package vn.thuocdo.analytics.compute;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.lake.SnapshotId;

/**
 * What a computation did.
 *
 * @param indicators number of indicators with figures
 * @param unitsRecomputed number of provinces, wards and neighbourhoods with figures
 * @param failures indicators that could not be computed, with the reason; the others are written
 */
public record ComputeReport(
    String engine,
    int indicators,
    long valuesWritten,
    long unitsRecomputed,
    Optional<SnapshotId> snapshot,
    List<Failure> failures,
    Duration took) {
  public ComputeReport {
    failures = List.copyOf(failures);
  }

  /** An indicator, or all indicators of a relation, without figures because of an error. */
  public record Failure(String what, String reason) {}
}
