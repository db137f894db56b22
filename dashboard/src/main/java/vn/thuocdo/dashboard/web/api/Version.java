package vn.thuocdo.dashboard.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.data.lake.SnapshotId;

/**
 * Which computation an answer comes from; both are empty before the first.
 *
 * @param tag a short word for it, as entity tags and cursors have it
 * @param computedAt when it was done
 */
public record Version(String tag, Optional<SnapshotId> snapshot, Optional<Instant> computedAt) {
  /** Of the indicators' figures. */
  public static Version of(Answers answers) {
    return of(
        answers.snapshot().map(ValuesSnapshot::id),
        answers.snapshot().map(ValuesSnapshot::computedAt));
  }

  static Version of(QualityAnswers quality) {
    return of(quality.snapshot(), quality.computedAt());
  }

  /** Of something that is not computed, such as the ledger; {@code tag} says how it stands. */
  static Version of(String tag) {
    return new Version(tag, Optional.empty(), Optional.empty());
  }

  /** The same answered on another day. */
  Version on(LocalDate day) {
    return and(day.toString());
  }

  /** The same together with something else that changes by itself. */
  public Version and(String other) {
    return new Version(tag + "-" + other, snapshot, computedAt);
  }

  private static Version of(Optional<SnapshotId> snapshot, Optional<Instant> computedAt) {
    return new Version(snapshot.map(SnapshotId::toString).orElse("none"), snapshot, computedAt);
  }
}
