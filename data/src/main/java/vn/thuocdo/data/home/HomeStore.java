package vn.thuocdo.data.home;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * Small tables in the home's database, read and written by one statement at a time. Safe for any
 * thread. The SQL given to it is to be the common part of SQLite and PostgreSQL.
 */
public final class HomeStore implements AutoCloseable {
  private final Connection connection;

  private HomeStore(Connection connection) {
    this.connection = connection;
  }

  /** Makes an object of a row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Opens the database.
   *
   * @param definitions statements that create what is missing
   */
  public static HomeStore open(Home home, List<String> definitions) {
    try {
      HomeStore store = new HomeStore(HomeDatabase.connect(home));
      definitions.forEach(store::write);
      return store;
    } catch (SQLException e) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot open the database of home '%s': %s. Restore a backup or name another home."
              .formatted(home.root(), e.getMessage()),
          e);
    }
  }

  /** The rows a query finds. */
  public synchronized <T> List<T> read(String sql, RowReader<T> reader, Object... values) {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the home's database", e);
    }
  }

  /** Changes rows and says how many. */
  public synchronized int write(String sql, Object... values) {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot write the home's database", e);
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot close the home's database", e);
    }
  }
}
