package vn.thuocdo.dashboard.web.api;

import java.time.Instant;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.data.lake.SnapshotId;

/**
 * Which computation an answer comes from; both are empty before the first.
 *
 * @param computedAt when it was done
 */
record Version(Optional<SnapshotId> snapshot, Optional<Instant> computedAt) {
  static Version of(Answers answers) {
    return new Version(
        answers.snapshot().map(ValuesSnapshot::id),
        answers.snapshot().map(ValuesSnapshot::computedAt));
  }

  static Version of(QualityAnswers quality) {
    return new Version(quality.snapshot(), quality.computedAt());
  }

  /** A short word for it, as entity tags and cursors have it. */
  String tag() {
    return snapshot.map(SnapshotId::toString).orElse("none");
  }
}
