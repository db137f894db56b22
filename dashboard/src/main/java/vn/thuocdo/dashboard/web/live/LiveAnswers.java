package vn.thuocdo.dashboard.web.live;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
 * two snapshots. One thread watches for new figures and loads them, while requests are answered
 * from the earlier ones.
 */
public final class LiveAnswers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveAnswers.class);

  /** Also how long the first page has the whole machine before figures are loaded into memory. */
  private static final long LOOK_EVERY_SECONDS = 1;

  private static final long AFTER_FAILURE_SECONDS = 60;

  /** Requests that still read a replaced snapshot are given this long. */
  private static final long GRACE_SECONDS = 120;

  private static final long LAST_SECONDS = 120;

  private final Catalogue catalogue;
  private final Lake lake;
  private final ExecutorService loader =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "answers"));
  private final Set<ValuesSnapshot> open = ConcurrentHashMap.newKeySet();
  private final CompletableFuture<Void> first;
  private final CompletableFuture<Void> loaded = new CompletableFuture<>();
  private volatile Runnable afterLoading = () -> {};
  private volatile Answers current;

  private LiveAnswers(Catalogue catalogue, Lake lake) {
    this.catalogue = catalogue;
    this.lake = lake;
    this.current = new Answers(catalogue, Optional.empty());
    this.first =
        CompletableFuture.runAsync(
            () -> replace(ValuesSnapshot.open(catalogue, lake, Audience.VIEWER)), loader);
    after(LOOK_EVERY_SECONDS, this::watch);
  }

  /**
   * Begins to open the newest answers; the first {@link #current} waits for them. They are read
   * where they lie at first, so that the first page comes soon, and then loaded into memory.
   */
  public static LiveAnswers open(Catalogue catalogue, Lake lake) {
    return new LiveAnswers(catalogue, lake);
  }

  /**
   * Has work done in the background whenever figures were loaded into memory, the first time and
   * after every computation.
   *
   * @return done when the work was done the first time
   */
  public CompletableFuture<Void> afterLoading(Runnable work) {
    afterLoading = work;
    return loaded.thenRunAsync(work, loader);
  }

  /** True once values are computed. */
  public boolean hasFigures() {
    return newest().snapshot().isPresent();
  }

  /** The answers of now that a viewer may have. */
  public Answers current(Released released) {
    return released.answers(newest());
  }

  private Answers newest() {
    try {
      first.join();
      return current;
    } catch (CompletionException e) {
      if (e.getCause() instanceof KpiException known) {
        throw known;
      }
      throw e;
    }
  }

  private void watch() {
    long pause = LOOK_EVERY_SECONDS;
    try {
      look();
    } catch (RuntimeException e) {
      LOG.error("Cannot load the newest figures; the pages keep the earlier ones", e);
      pause = AFTER_FAILURE_SECONDS;
    }
    after(pause, this::watch);
  }

  private void look() {
    Optional<SnapshotId> newest = lake.find(ValuesTable.ID).flatMap(LakeTable::currentSnapshot);
    if (loaded.isDone() && newest.equals(current.snapshot().map(ValuesSnapshot::id))) {
      return;
    }
    replace(ValuesSnapshot.load(catalogue, lake));
    boolean wasFirst = loaded.complete(null);
    if (!wasFirst) {
      afterLoading.run();
    }
  }

  private void replace(Optional<ValuesSnapshot> next) {
    Optional<ValuesSnapshot> old = current.snapshot();
    next.ifPresent(open::add);
    current = new Answers(catalogue, next);
    old.ifPresent(read -> after(GRACE_SECONDS, () -> close(read)));
  }

  /** Nothing is done any more once this is closed. */
  private void after(long seconds, Runnable work) {
    CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS, loader).execute(work);
  }

  private void close(ValuesSnapshot read) {
    read.close();
    open.remove(read);
  }

  @Override
  public void close() {
    loader.shutdown(); // an interrupt would break files that are being read
    try {
      if (!loader.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("loading figures did not end within {} s", LAST_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    open.forEach(ValuesSnapshot::close);
  }
}
