package vn.thuocdo.analytics.compute;

import java.lang.reflect.InvocationTargetException;
import vn.thuocdo.analytics.duckdb.DuckDbSession;
import vn.thuocdo.analytics.engine.ComputeSession;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.duckdb.DuckDbSettings;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.SparkSettings;

/** Engines that compute indicator values; all give the same digits. */
public enum ComputeEngine {
  /** Inside this process, on one machine. */
  DUCKDB,
  /** Apache Spark: all cores, or a cluster. */
  SPARK;

  /** Class of the Spark engine; named only, so that this room starts without Spark. */
  private static final String SPARK_SESSION = "vn.thuocdo.analytics.spark.SparkComputeSession";

  /**
   * Opens a session over a home.
   *
   * @param spark where Spark runs, when it is Spark
   */
  public ComputeSession open(Home home, SparkSettings spark) {
    return this == DUCKDB ? duckDb(home) : spark(home, spark);
  }

  /** A session inside this process. */
  public static ComputeSession duckDb(Home home) {
    return new DuckDbSession(DuckDb.inMemory(DuckDbSettings.of(home)));
  }

  private static ComputeSession spark(Home home, SparkSettings settings) {
    try {
      Class.forName("org.apache.spark.sql.SparkSession");
      return Class.forName(SPARK_SESSION)
          .asSubclass(ComputeSession.class)
          .getConstructor(SparkSettings.class, Home.class)
          .newInstance(settings, home);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof KpiException known
          ? known
          : refused(String.valueOf(e.getCause().getMessage()), "Check --master", e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw refused("its libraries are not on the class path", "Start it by ./kpi", e);
    }
  }

  private static KpiException refused(String why, String cure, Throwable cause) {
    return new KpiException(
        ErrorCode.NOT_ALLOWED, "Cannot start engine 'spark': %s. %s.".formatted(why, cure), cause);
  }
}
