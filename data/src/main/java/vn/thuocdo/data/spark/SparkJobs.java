package vn.thuocdo.data.spark;

import java.util.concurrent.Callable;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** Work that Spark does. */
public final class SparkJobs {
  private SparkJobs() {}

  /** Does {@code work}; what a worker refuses is told as if it had been refused here. */
  public static <T> T run(Callable<T> work) {
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
            .formatted(String.valueOf(failure.getMessage()).lines().findFirst().orElse("")),
        failure);
  }
}
