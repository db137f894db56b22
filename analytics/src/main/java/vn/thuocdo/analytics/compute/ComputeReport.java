package vn.thuocdo.analytics.compute;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.data.lake.SnapshotId;

/**
 * What a computation did.
 *
 * @param indicators number of indicators that got figures computed now
 * @param valuesWritten number of figures computed now; those that were kept do not count
 * @param unitsRecomputed number of provinces, wards and neighbourhoods they belong to
 * @param groupsRecomputed number of value groups (what a relation counts, an index, ...) of which
 *     anything was computed
 * @param groupsKept number of value groups that were left as they were
 * @param qualityFigures figures of data quality written after the indicators
 * @param tookByGroup how long each value group that was computed whole took
 * @param failures indicators that could not be computed, with the reason; the others are written
 */
public record ComputeReport(
    String engine,
    int indicators,
    long valuesWritten,
    long unitsRecomputed,
    int groupsRecomputed,
    int groupsKept,
    Optional<SnapshotId> snapshot,
    long qualityFigures,
    Map<String, Duration> tookByGroup,
    List<Failure> failures,
    Duration took) {
  public ComputeReport {
    tookByGroup = Map.copyOf(tookByGroup);
    failures = List.copyOf(failures);
  }

  /** The same with data quality, which came after it. */
  public ComputeReport withQuality(long figures, List<Failure> more, Duration alsoTook) {
    return new ComputeReport(
        engine,
        indicators,
        valuesWritten,
        unitsRecomputed,
        groupsRecomputed,
        groupsKept,
        snapshot,
        figures,
        tookByGroup,
        Stream.concat(failures.stream(), more.stream()).toList(),
        took.plus(alsoTook));
  }

  /**
   * What has no figures because of an error.
   *
   * @param what an indicator, all indicators of a relation, or another part of the work
   * @param indicators ids of the indicators that have no figures
   */
  public record Failure(String what, String reason, List<String> indicators) {
    public Failure {
      indicators = List.copyOf(indicators);
    }
  }
}
