package vn.thuocdo.ingest.engine;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Locale;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.SparkSettings;
import vn.thuocdo.ingest.duckdb.LandingSession;

/**
 * What reads, checks, compares and writes the rows of source files. Contract, SQL and books are the
 * same for every engine, and so is what becomes of each row.
 */
public interface LandingEngine extends AutoCloseable {
  /** Engines by name. */
  enum Kind {
    /** Inside this process, on one machine. */
    DUCKDB,
    /** Apache Spark: all cores, or a cluster. For CSV and Parquet extracts beyond one machine. */
    SPARK
  }

  /** Class of the Spark engine; named only, so that this room starts without Spark. */
  String SPARK_ENGINE = "vn.thuocdo.ingest.spark.SparkEngine";

  /**
   * Looks at a file; INPUT_REFUSED when it cannot be read.
   *
   * @param name the name that the sender gave it
   */
  FileRows open(Path path, String name, LandingSession session);

  @Override
  void close();

  /**
   * Starts an engine; NOT_ALLOWED when its libraries are not there.
   *
   * @param spark where Spark runs, when it is Spark
   */
  static LandingEngine start(Kind kind, SparkSettings spark) {
    if (kind == Kind.DUCKDB) {
      return new DuckDbEngine();
    }
    try {
      Class.forName("org.apache.spark.sql.SparkSession");
      return Class.forName(SPARK_ENGINE)
          .asSubclass(LandingEngine.class)
          .getConstructor(SparkSettings.class)
          .newInstance(spark);
    } catch (InvocationTargetException e) {
      throw refused(
          kind, String.valueOf(e.getCause().getMessage()), "Check --master", e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw refused(kind, "its libraries are not on the class path", "Start it by ./kpi", e);
    }
  }

  private static KpiException refused(Kind kind, String why, String cure, Throwable cause) {
    return new KpiException(
        ErrorCode.NOT_ALLOWED,
        "Cannot start engine '%s': %s. %s."
            .formatted(kind.name().toLowerCase(Locale.ROOT), why, cure),
        cause);
  }
}
