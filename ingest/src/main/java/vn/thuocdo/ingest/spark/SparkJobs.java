package vn.thuocdo.ingest.spark;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** How this product uses Spark. */
final class SparkJobs {
  private SparkJobs() {}

  /**
   * Starts Spark, or joins the session of this process.
   *
   * @param folder for what does not fit into memory
   */
  static SparkSession start(String master, Path folder) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("thuoc-do")
            .master(master)
            .config("spark.ui.enabled", "false")
            .config("spark.local.dir", folder.toString())
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
            .config("spark.sql.session.timeZone", "Asia/Ho_Chi_Minh")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.ansi.doubleQuotedIdentifiers", "true")
            .config("spark.sql.maxPlanStringLength", "1000")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.parquet.fieldId.write.enabled", "true")
            .config("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
            .config("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED");
    if (master.startsWith("local")) {
      builder
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", 2L * Runtime.getRuntime().availableProcessors());
    }
    return builder.getOrCreate();
  }

  /** Does {@code work}; what a worker refuses is told as if it had been refused here. */
  static <T> T run(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw refusal(e);
    }
  }

  private static KpiException refusal(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof KpiException known) {
        return known;
      }
    }
    return new KpiException(
        ErrorCode.INTERNAL,
        "Cannot run Spark job: %s. Nothing was changed; run it again."
            .formatted(failure.getMessage()),
        failure);
  }
}
