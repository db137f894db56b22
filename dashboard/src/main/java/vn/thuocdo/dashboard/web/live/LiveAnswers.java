package vn.thuocdo.dashboard.web.live;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import vn.thuocdo.analytics.answer.Answers;
import vn.thuocdo.analytics.release.Released;
import vn.thuocdo.analytics.values.Audience;
import vn.thuocdo.analytics.values.ValuesSnapshot;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.lake.SnapshotId;

/**
 * The newest answers. A request takes them once and keeps them to its end, so that it never mixes
 * two snapshots; after a computation the next request gets the new ones.
 */
public final class LiveAnswers implements AutoCloseable {
  private static final long CHECK_EVERY_MILLIS = 1_000;

  /** Loading into memory leaves the first page the whole machine. */
  private static final long WARM_AFTER_MILLIS = 1_000;

  /** Requests that still read a replaced snapshot are given this long. */
  private static final long GRACE_MILLIS = Duration.ofMinutes(2).toMillis();

  private final Catalogue catalogue;
  private final Lake lake;
  private final Clock clock;
  private final ReentrantLock checking = new ReentrantLock();
  private final Deque<Retired> retired = new ArrayDeque<>();
  private Optional<LakeTable> table = Optional.empty();
  private CompletableFuture<Void> first = CompletableFuture.completedFuture(null);
  private CompletableFuture<Void> warm = CompletableFuture.completedFuture(null);
  private Runnable afterLoading = () -> {};
  private volatile Answers current;
  private volatile long checkedAt;

  private record Retired(ValuesSnapshot snapshot, long since) {}

  private LiveAnswers(Catalogue catalogue, Lake lake, Clock clock) {
    this.catalogue = catalogue;
    this.lake = lake;
    this.clock = clock;
    this.current = new Answers(catalogue, Optional.empty());
  }

  /**
   * Begins to open the newest answers; the first {@link #current} waits for them. They are read
   * where they lie at first, so that the first page comes soon, and then loaded into memory.
   */
  public static LiveAnswers open(Catalogue catalogue, Lake lake, Clock clock) {
    LiveAnswers answers = new LiveAnswers(catalogue, lake, clock);
    answers.first =
        CompletableFuture.runAsync(
            () ->
                answers.locked(
                    () -> answers.replace(ValuesSnapshot.open(catalogue, lake, Audience.VIEWER))));
    answers.warm =
        answers.first.thenRunAsync(
            () -> {
              Optional<ValuesSnapshot> loaded = ValuesSnapshot.load(catalogue, lake);
              answers.locked(() -> answers.replace(loaded));
            },
            CompletableFuture.delayedExecutor(WARM_AFTER_MILLIS, TimeUnit.MILLISECONDS));
    return answers;
  }

  /**
   * Has work done in the background whenever figures were loaded into memory, the first time and
   * after every computation.
   */
  public void afterLoading(Runnable work) {
    locked(
        () -> {
          afterLoading = work;
          prepare();
        });
  }

  private void prepare() {
    warm = warm.exceptionally(failed -> null).thenRunAsync(afterLoading);
  }

  private void locked(Runnable work) {
    checking.lock();
    try {
      work.run();
    } finally {
      checking.unlock();
    }
  }

  /** True once values are computed. */
  public boolean hasFigures() {
    return newest().snapshot().isPresent();
  }

  /**
   * The answers of now that a viewer may have; looks for a newer snapshot at most once a second.
   */
  public Answers current(Released released) {
    return released.answers(newest());
  }

  private Answers newest() {
    awaitFirst();
    if (clock.millis() - checkedAt >= CHECK_EVERY_MILLIS && checking.tryLock()) {
      try {
        refresh();
      } finally {
        checking.unlock();
      }
    }
    return current;
  }

  private void awaitFirst() {
    try {
      first.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof KpiException known) {
        throw known;
      }
      throw e;
    }
  }

  private void refresh() {
    if (table.isEmpty()) {
      table = lake.find(ValuesTable.ID);
    }
    Optional<SnapshotId> newest = table.flatMap(LakeTable::currentSnapshot);
    if (!newest.equals(current.snapshot().map(ValuesSnapshot::id))) {
      replace(ValuesSnapshot.load(catalogue, lake));
      prepare();
    }
    closeRetired();
    checkedAt = clock.millis();
  }

  private void replace(Optional<ValuesSnapshot> next) {
    current.snapshot().ifPresent(old -> retired.add(new Retired(old, clock.millis())));
    current = new Answers(catalogue, next);
  }

  private void closeRetired() {
    while (!retired.isEmpty() && clock.millis() - retired.peek().since() > GRACE_MILLIS) {
      retired.poll().snapshot().close();
    }
  }

  @Override
  public void close() {
    warm.exceptionally(failed -> null).join();
    checking.lock();
    try {
      retired.forEach(old -> old.snapshot().close());
      current.snapshot().ifPresent(ValuesSnapshot::close);
    } finally {
      checking.unlock();
    }
  }
}
