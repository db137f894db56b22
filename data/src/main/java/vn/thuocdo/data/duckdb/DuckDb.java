package vn.thuocdo.data.duckdb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thuocdo.data.error.DiskFull;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** A DuckDB session. Values are always bound; identifiers come from the catalogue only. */
public final class DuckDb implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DuckDb.class);

  private final Connection connection;

  private DuckDb(Connection connection) {
    this.connection = connection;
  }

  /** Makes one object of the row a result set stands on. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** A session of its own that is gone when closed. */
  public static DuckDb inMemory(DuckDbSettings settings) {
    return open("", settings);
  }

  /** A session over a database file, created when missing. */
  public static DuckDb atFile(java.nio.file.Path file, DuckDbSettings settings) {
    return open(file.toString(), settings);
  }

  /** Loads DuckDB's native library now, so that the first session opens at once. */
  public static void loadLibrary() {
    try {
      Class.forName("org.duckdb.DuckDBNative");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("DuckDB is on the class path", e);
    }
  }

  private static DuckDb open(String file, DuckDbSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
    properties.setProperty("threads", Integer.toString(settings.threads()));
    properties.setProperty("temp_directory", settings.temporary().toString());
    try {
      DuckDb db = new DuckDb(DriverManager.getConnection("jdbc:duckdb:" + file, properties));
      db.execute(
          "SET parquet_metadata_cache = true"); // a scan then opens no known file's end again
      return db;
    } catch (SQLException e) {
      throw failed("open a DuckDB session", e);
    }
  }

  /** A second connection to the same session, for use by another thread. */
  public DuckDb duplicate() {
    try {
      return new DuckDb(connection.unwrap(DuckDBConnection.class).duplicate());
    } catch (SQLException e) {
      throw failed("open a second connection", e);
    }
  }

  /** Runs statements that return nothing. */
  public void execute(String sql) {
    long start = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
    log(sql, start);
  }

  private static void log(String sql, long start) {
    LOG.debug("{} ms: {}", Duration.ofNanos(System.nanoTime() - start).toMillis(), sql);
  }

  /** Runs a query and reads every row. */
  public <T> List<T> query(String sql, RowReader<T> reader, Object... values) {
    long start = System.nanoTime();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
          read.add(reader.read(rows));
        }
        log(sql, start);
        return read;
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /**
   * Adds rows to a table, much faster than by INSERT.
   *
   * @param rows values in the order of the columns: String, Long, LocalDate, Boolean or null
   */
  public void append(String table, Iterable<? extends List<?>> rows) {
    try (DuckDBAppender appender =
        connection
            .unwrap(DuckDBConnection.class)
            .createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
      for (List<?> row : rows) {
        new AppendedRow(row).to(appender);
      }
    } catch (SQLException e) {
      throw failed("append to " + table, e);
    }
  }

  /** The one whole number a query returns. */
  public long number(String sql, Object... values) {
    return query(sql, row -> row.getLong(1), values).get(0);
  }

  /** The JDBC connection behind the session, for work that needs result metadata or appenders. */
  public Connection connection() {
    return connection;
  }

  private static KpiException failed(String sql, SQLException cause) {
    return DiskFull.in(cause).orElseGet(() -> cannotRun(sql, cause));
  }

  private static KpiException cannotRun(String sql, SQLException cause) {
    return new KpiException(
        ErrorCode.INTERNAL,
        "Cannot run statement '%s': %s".formatted(firstLine(sql), cause.getMessage()),
        cause);
  }

  private static String firstLine(String sql) {
    String stripped = sql.strip();
    int end = stripped.indexOf('\n');
    return end < 0 ? stripped : stripped.substring(0, end) + " ...";
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("close", e);
    }
  }
}
