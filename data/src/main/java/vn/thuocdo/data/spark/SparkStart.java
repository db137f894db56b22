package vn.thuocdo.data.spark;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.spark.sql.SparkSession;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.SparkSettings;

/** Starts Spark the way every room uses it. */
public final class SparkStart {
  private static final Duration WORKERS_WAIT = Duration.ofSeconds(60);
  private static final long POLL_MILLIS = 100;

  private SparkStart() {}

  /**
   * Starts Spark, or joins the session of this process. NOT_ALLOWED within about a minute when a
   * standalone master does not answer or has no worker to give.
   *
   * @param folder for what does not fit into memory
   */
  public static SparkSession start(SparkSettings settings, Path folder) {
    StandaloneMaster.of(settings.master()).ifPresent(StandaloneMaster::reach);
    SparkSession session = SparkJobs.run(() -> builder(settings, folder).getOrCreate());
    if (StandaloneMaster.of(settings.master()).isPresent()) {
      awaitWorker(session, settings.master());
    }
    return session;
  }

  private static SparkSession.Builder builder(SparkSettings settings, Path folder) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("thuoc-do")
            .config("spark.ui.enabled", "false")
            .config("spark.local.dir", folder.toString())
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
            .config("spark.sql.session.timeZone", "Asia/Ho_Chi_Minh")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.ansi.doubleQuotedIdentifiers", "true")
            .config("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000")
            .config("spark.sql.maxPlanStringLength", "1000")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.parquet.fieldId.write.enabled", "true")
            .config("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
            .config("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED");
    if (settings.master().startsWith("local")) {
      builder
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", 2L * Runtime.getRuntime().availableProcessors());
    } else if (StandaloneMaster.of(settings.master()).isPresent()) {
      builder.config("spark.executor.extraClassPath", System.getProperty("java.class.path"));
    }
    settings.properties().forEach(builder::config);
    return builder.master(settings.master());
  }

  /** Without an executor, Spark would wait for ever. */
  private static void awaitWorker(SparkSession session, String master) {
    long deadline = System.nanoTime() + WORKERS_WAIT.toNanos();
    while (session.sparkContext().statusTracker().getExecutorInfos().length < 2) { // one is driver
      if (System.nanoTime() > deadline) {
        session.stop();
        throw new KpiException(
            ErrorCode.NOT_ALLOWED,
            "Cannot use Spark master '%s': no worker took up work within %d s. Start workers with enough free memory for spark.executor.memory (1g unless set), and look into their logs."
                .formatted(master, WORKERS_WAIT.toSeconds()));
      }
      sleep();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KpiException(
          ErrorCode.INTERNAL, "Cannot start Spark: it was interrupted. Run it again.", e);
    }
  }
}
