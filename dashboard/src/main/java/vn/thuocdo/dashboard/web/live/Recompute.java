package vn.thuocdo.dashboard.web.live;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thuocdo.analytics.compute.Compute;
import vn.thuocdo.analytics.compute.ComputeEngine;
import vn.thuocdo.analytics.compute.ComputeReport;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.progress.Progress;

/**
 * Computes the values anew in the background: one computation at a time, and however many files
 * land meanwhile, one more after it.
 */
public final class Recompute implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Recompute.class);
  private static final long LAST_SECONDS = 120;

  private final Catalogue catalogue;
  private final Lake lake;
  private final Clock clock;
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile boolean closing;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "recompute"));

  public Recompute(Catalogue catalogue, Lake lake, Clock clock) {
    this.catalogue = catalogue;
    this.lake = lake;
    this.clock = clock;
  }

  /** Asks for a computation that sees everything landed so far; returns at once. */
  public void ask() {
    if (asked.compareAndSet(false, true)) {
      worker.execute(this::compute);
    }
  }

  private void compute() {
    asked.set(false);
    if (closing) {
      return;
    }
    try (ComputeSession session = ComputeEngine.duckDb(lake.home())) {
      ComputeReport report = new Compute(catalogue, lake, clock, Progress.SILENT).run(session);
      LOG.info("computed {} values in {}", report.valuesWritten(), report.took());
      report
          .failures()
          .forEach(failure -> LOG.error("Cannot compute {}: {}", failure.what(), failure.reason()));
    } catch (RuntimeException e) {
      LOG.error("Cannot compute after an upload; the pages keep the earlier figures", e);
    }
  }

  /** Waits for a computation that has begun. */
  @Override
  public void close() {
    closing = true;
    worker.shutdown(); // an interrupt would break files that are being written
    try {
      if (!worker.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a computation did not end within {} s", LAST_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
