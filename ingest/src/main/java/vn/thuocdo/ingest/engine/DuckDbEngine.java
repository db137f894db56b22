package vn.thuocdo.ingest.engine;

import java.nio.file.Path;
import vn.thuocdo.ingest.duckdb.LandingSession;
import vn.thuocdo.ingest.source.SourceFile;

/** DuckDB inside this process: every format, one machine. */
public final class DuckDbEngine implements LandingEngine {
  @Override
  public FileRows open(Path path, String name, LandingSession session) {
    return new DuckDbRows(SourceFile.open(path, name, session.folder()), session);
  }

  @Override
  public void close() {}
}
