package vn.thuocdo.ingest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.Scratch;
import vn.thuocdo.data.home.SparkSettings;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.ingest.duckdb.LandingSession;
import vn.thuocdo.ingest.engine.FileRows;
import vn.thuocdo.ingest.engine.LandingEngine;

/** One Spark for all suites: started by the first, stopped when every test of the run is over. */
final class SharedSpark implements LandingEngine, BeforeAllCallback {
  /** Header of a file of survey forms. */
  static final String FORMS =
      "form_id,household_id,province_code,ward_code,neighbourhood,place_kinds,surveyor_id,survey_date,household_internet,head_phone\n";

  /** A good row below {@link #FORMS}. */
  static final String FORM = "F1,H1,79,27316,Khu phố 1,household,S1,2026-01-10,yes,\n";

  private Started started;

  @Override
  public void beforeAll(ExtensionContext context) {
    started =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .getOrComputeIfAbsent(Started.class, type -> Started.inOwnFolder(), Started.class);
  }

  @Override
  public FileRows open(Path path, String name, LandingSession session) {
    return started.engine.open(path, name, session);
  }

  /** A landing ends, Spark goes on. */
  @Override
  public void close() {}

  /** Spark works in the folder of its first landing, which therefore must outlive all others. */
  private record Started(SparkEngine engine, LandingSession session, Lake lake)
      implements AutoCloseable {
    static Started inOwnFolder() {
      try {
        Lake lake = Lake.open(Home.open(Files.createTempDirectory("kpi-spark")));
        LandingSession session = LandingSession.open(lake, TwoHomes.CATALOGUE.units());
        SparkEngine engine = new SparkEngine(SparkSettings.at("local[2]"));
        Path sample = Path.of("..", "data", "samples", "population.csv");
        engine.open(sample, "population.csv", session).close();
        return new Started(engine, session, lake);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      engine.close();
      session.close();
      lake.close();
      Scratch.delete(lake.home().root());
    }
  }
}
