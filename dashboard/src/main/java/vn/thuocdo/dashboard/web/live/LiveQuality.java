package vn.thuocdo.dashboard.web.live;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vn.thuocdo.analytics.quality.QualityAnswers;
import vn.thuocdo.analytics.release.Released;
import vn.thuocdo.analytics.values.QualityTables;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;

/**
 * The newest figures of data quality, opened when first asked for. A request takes them once; after
 * a computation the next request gets the new ones.
 */
public final class LiveQuality implements AutoCloseable {
  private static final long CHECK_EVERY_MILLIS = 1_000;

  /** Requests that still read replaced figures are given this long. */
  private static final long GRACE_MILLIS = Duration.ofMinutes(2).toMillis();

  private final Catalogue catalogue;
  private final Lake lake;
  private final Clock clock;
  private final Deque<Retired> retired = new ArrayDeque<>();
  private Optional<QualityAnswers> current = Optional.empty();
  private long checkedAt;

  private record Retired(QualityAnswers answers, long since) {}

  public LiveQuality(Catalogue catalogue, Lake lake, Clock clock) {
    this.catalogue = catalogue;
    this.lake = lake;
    this.clock = clock;
  }

  /** The figures of now that a viewer may have; looks for newer ones at most once a second. */
  @SuppressWarnings("resource") // what is narrowed shares what this keeps open
  public QualityAnswers current(Released released) {
    return released.quality(newest());
  }

  private synchronized QualityAnswers newest() {
    if (current.isEmpty() || clock.millis() - checkedAt >= CHECK_EVERY_MILLIS) {
      refresh();
      checkedAt = clock.millis();
    }
    return current.orElseThrow();
  }

  private void refresh() {
    Optional<SnapshotId> newest =
        lake.find(QualityTables.VALUES).flatMap(LakeTable::currentSnapshot);
    if (current.isEmpty() || !current.get().snapshot().equals(newest)) {
      current.ifPresent(old -> retired.add(new Retired(old, clock.millis())));
      current = Optional.of(QualityAnswers.open(catalogue, lake));
    }
    while (!retired.isEmpty() && clock.millis() - retired.peek().since() > GRACE_MILLIS) {
      retired.poll().answers().close();
    }
  }

  @Override
  public synchronized void close() {
    retired.forEach(old -> old.answers().close());
    current.ifPresent(QualityAnswers::close);
  }
}
