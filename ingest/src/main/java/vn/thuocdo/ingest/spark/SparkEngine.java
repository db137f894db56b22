package vn.thuocdo.ingest.spark;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import vn.thuocdo.data.home.SparkSettings;
import vn.thuocdo.data.spark.SparkJobs;
import vn.thuocdo.data.spark.SparkStart;
import vn.thuocdo.ingest.duckdb.LandingSession;
import vn.thuocdo.ingest.engine.FileRows;
import vn.thuocdo.ingest.engine.LandingEngine;
import vn.thuocdo.ingest.source.SourceParts;

/**
 * Apache Spark: CSV and Parquet, one file or a folder of part files. Home and files must lie where
 * every worker sees them under the same path.
 */
public final class SparkEngine implements LandingEngine {
  private final SparkSettings settings;
  private Optional<SparkSession> session = Optional.empty();

  public SparkEngine(SparkSettings settings) {
    this.settings = settings;
  }

  @Override
  public FileRows open(Path path, String name, LandingSession landing) {
    SourceParts source = SourceParts.open(path, name, landing.folder());
    SparkSession own = session(landing.folder()).newSession();
    SparkJobs.run(() -> own.sql(SparkDialect.REGEXP_FULL_MATCH));
    return new SparkRows(source, landing, own);
  }

  private SparkSession session(Path folder) {
    if (session.isEmpty()) {
      session = Optional.of(SparkStart.start(settings, folder));
    }
    return session.get();
  }

  @Override
  public void close() {
    session.ifPresent(SparkSession::stop);
    session = Optional.empty();
  }
}
