package vn.thuocdo.data.home;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/**
 * Small tables in the home's SQLite file or, by setting, in a PostgreSQL database; read and written
 * by one statement at a time. Safe for any thread. The SQL given to it is to be the common part of
 * both. A connection that the server has dropped is opened again before the next statement.
 */
public final class HomeStore implements AutoCloseable {
  private final StoreKind kind;
  private final Opener opener;
  private Connection connection;

  private HomeStore(StoreKind kind, Opener opener) throws SQLException {
    this.kind = kind;
    this.opener = opener;
    this.connection = opener.open();
  }

  private interface Opener {
    Connection open() throws SQLException;
  }

  /** Makes an object of a row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Opens the database; NOT_ALLOWED when that is not possible.
   *
   * @param definitions statements that create what is missing
   */
  public static HomeStore open(Home home, List<String> definitions) {
    return open(home, kind -> definitions);
  }

  /**
   * Opens the database; NOT_ALLOWED when that is not possible.
   *
   * @param definitions statements that create what is missing in a database of this kind
   */
  public static HomeStore open(Home home, Function<StoreKind, List<String>> definitions) {
    Optional<StoreSettings> server = StoreSettings.of(home);
    try {
      HomeStore store =
          server.isPresent()
              ? new HomeStore(StoreKind.POSTGRESQL, () -> StoreKind.connect(server.get()))
              : new HomeStore(StoreKind.SQLITE, () -> HomeDatabase.connect(home));
      store.define(definitions.apply(store.kind));
      return store;
    } catch (SQLException e) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot open the database of home '%s' (%s): %s. %s"
              .formatted(
                  home.root(),
                  server.map(StoreSettings::toString).orElse("SQLite"),
                  e.getMessage(),
                  server.isPresent()
                      ? "Check the server and the settings 'store' and 'store.user'."
                      : "Restore a backup or name another home."),
          e);
    }
  }

  private synchronized void define(List<String> definitions) throws SQLException {
    try {
      kind.define(connection, definitions);
    } catch (SQLException e) {
      connection.close();
      throw e;
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
    if (!kind.lives(connection)) {
      connection.close();
      connection = opener.open();
    }
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
