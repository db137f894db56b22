package vn.thuocdo.data.home;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The home's SQLite database. Connections wait up to a minute for another writer, read while others
 * write (write-ahead log), and what they commit survives a power cut.
 */
public final class HomeDatabase {
  private HomeDatabase() {}

  /** Opens a connection of its own. */
  public static Connection connect(Home home) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            "jdbc:sqlite:%s?busy_timeout=60000&synchronous=FULL".formatted(home.database()));
    try {
      if (!journal(connection).equals("wal")) {
        HomeLock.holding(home, () -> writeAhead(connection));
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static String journal(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA journal_mode")) {
      return row.getString(1);
    }
  }

  /** The mode stays with the file, so this happens once in the life of a home. */
  private static boolean writeAhead(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      return statement.execute("PRAGMA journal_mode = WAL");
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not take a write-ahead log", e);
    }
  }
}
