package vn.thuocdo.analytics.lineage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.lake.SnapshotId;

/**
 * Everything behind one number.
 *
 * @param sql SQL over the analysts' views that gives the same sums; empty when nothing is counted
 * @param usedHash hash of the definition the figure was computed with; another than the indicator's
 *     when the definition has changed since
 * @param snapshot state of the values; empty before the first computation
 * @param parts of an index
 * @param earlier figures of earlier computations that were different, newest first
 */
public record Explanation(
    Indicator indicator,
    ValueRow figure,
    Optional<String> sql,
    Optional<String> usedHash,
    Optional<SnapshotId> snapshot,
    Optional<Instant> computedAt,
    List<Source> sources,
    Confidence confidence,
    List<PartScore> parts,
    List<EarlierFigure> earlier) {
  public Explanation {
    sources = List.copyOf(sources);
    parts = List.copyOf(parts);
    earlier = List.copyOf(earlier);
  }

  /** True when the definition changed after the figure was computed. */
  public boolean outdated() {
    return usedHash.filter(hash -> !hash.equals(indicator.definitionHash())).isPresent();
  }
}
