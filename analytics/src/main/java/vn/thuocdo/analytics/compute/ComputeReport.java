package vn.thuocdo.analytics.compute;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thuocdo.data.lake.SnapshotId;

/**
 * What a computation did.
 *
 * @param indicators number of indicators with figures
 * @param unitsRecomputed number of provinces, wards and neighbourhoods with figures
 * @param qualityFigures figures of data quality written after the indicators
 * @param failures indicators that could not be computed, with the reason; the others are written
 */
public record ComputeReport(
    String engine,
    int indicators,
    long valuesWritten,
    long unitsRecomputed,
    Optional<SnapshotId> snapshot,
    long qualityFigures,
    List<Failure> failures,
    Duration took) {
  public ComputeReport {
    failures = List.copyOf(failures);
  }

  /** Of the indicators alone. */
  public ComputeReport(
      String engine,
      int indicators,
      long valuesWritten,
      long unitsRecomputed,
      Optional<SnapshotId> snapshot,
      List<Failure> failures,
      Duration took) {
    this(engine, indicators, valuesWritten, unitsRecomputed, snapshot, 0, failures, took);
  }

  /** The same with data quality, which came after it. */
  public ComputeReport withQuality(long figures, List<Failure> more, Duration alsoTook) {
    return new ComputeReport(
        engine,
        indicators,
        valuesWritten,
        unitsRecomputed,
        snapshot,
        figures,
        Stream.concat(failures.stream(), more.stream()).toList(),
        took.plus(alsoTook));
  }

  /** An indicator, or all indicators of a relation, without figures because of an error. */
  public record Failure(String what, String reason) {}
}
