package vn.thuocdo.data.home;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** The two databases a {@link HomeStore} can lie in. */
public enum StoreKind {
  /** The home's own file. */
  SQLITE,
  /** A server, version 14 or newer. */
  POSTGRESQL;

  /** Held while tables are created, so that two processes do not create them at once. */
  private static final long DEFINING = 7_310_766L;

  private static final int VALID_WITHIN_SECONDS = 5;

  static Connection connect(StoreSettings settings) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", settings.user());
    properties.setProperty("password", settings.password());
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "60");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("ApplicationName", "thuocdo");
    return DriverManager.getConnection("jdbc:" + settings.address(), properties);
  }

  /** Runs statements that create what is missing. */
  void define(Connection connection, List<String> definitions) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (this == POSTGRESQL) {
        connection.setAutoCommit(false);
        statement.execute("SELECT pg_advisory_xact_lock(%d)".formatted(DEFINING));
      }
      for (String definition : definitions) {
        statement.execute(definition);
      }
      if (this == POSTGRESQL) {
        connection.commit();
        connection.setAutoCommit(true);
      }
    }
  }

  /** False when the server has gone away since the connection was opened. */
  boolean lives(Connection connection) throws SQLException {
    return this == SQLITE || connection.isValid(VALID_WITHIN_SECONDS);
  }
}
