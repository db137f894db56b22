package vn.thuocdo.data.lake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.iceberg.exceptions.CommitFailedException;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeDatabase;

/**
 * The pointers of a home in its SQLite database, in the table that Iceberg's own JDBC catalog uses
 * (schema version V1), so that any Iceberg engine can read the lake.
 */
final class StoredPointers implements Pointers, AutoCloseable {
  private static final String CATALOG = "thuocdo";
  private static final String NAMESPACE = "lake";
  private static final String MINE =
      " WHERE catalog_name = '%s' AND table_namespace = '%s'".formatted(CATALOG, NAMESPACE);

  private final Connection connection;

  private StoredPointers(Connection connection) {
    this.connection = connection;
  }

  /** Opens the database, creating the table of pointers when there is none. */
  static StoredPointers open(Home home) throws SQLException {
    Connection connection = HomeDatabase.connect(home);
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE IF NOT EXISTS iceberg_tables (
            catalog_name VARCHAR(255) NOT NULL,
            table_namespace VARCHAR(255) NOT NULL,
            table_name VARCHAR(255) NOT NULL,
            metadata_location VARCHAR(1000),
            previous_metadata_location VARCHAR(1000),
            iceberg_type VARCHAR(5),
            PRIMARY KEY (catalog_name, table_namespace, table_name))
          """);
      statement.execute("CREATE TABLE IF NOT EXISTS lake_changes (id TEXT PRIMARY KEY)");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return new StoredPointers(connection);
  }

  @Override
  public synchronized Optional<String> find(TableId table) {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT metadata_location FROM iceberg_tables" + MINE + " AND table_name = ?")) {
      query.setString(1, table.name());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  synchronized List<TableId> tables() {
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT table_name FROM iceberg_tables" + MINE + " ORDER BY table_name");
        ResultSet row = query.executeQuery()) {
      List<TableId> tables = new ArrayList<>();
      while (row.next()) {
        tables.add(new TableId(row.getString(1)));
      }
      return tables;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** True when the change with this id was committed. */
  synchronized boolean isCommitted(String change) {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM lake_changes WHERE id = ?")) {
      query.setString(1, change);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public synchronized void move(TableId table, Optional<String> from, String to) {
    try {
      move(connection, table, from, to);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Moves a pointer as part of the connection's transaction. */
  static void move(Connection connection, TableId table, Optional<String> from, String to)
      throws SQLException {
    String sql =
        from.isEmpty()
            ? "INSERT OR IGNORE INTO iceberg_tables VALUES ('%s', '%s', ?2, ?1, ?3, 'TABLE')"
                .formatted(CATALOG, NAMESPACE)
            : "UPDATE iceberg_tables SET metadata_location = ?1, previous_metadata_location = ?3"
                + MINE
                + " AND table_name = ?2 AND metadata_location = ?3";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, to);
      statement.setString(2, table.name());
      statement.setString(3, from.orElse(null));
      if (statement.executeUpdate() != 1) {
        throw new CommitFailedException("table '%s' was changed by somebody else", table);
      }
    }
  }

  /** Notes, as part of the connection's transaction, that a change is being committed. */
  static void noteChange(Connection connection, String change) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO lake_changes VALUES (?)")) {
      insert.setString(1, change);
      insert.executeUpdate();
    }
  }

  private static KpiException failed(SQLException cause) {
    return new KpiException(
        ErrorCode.INTERNAL, "Cannot use the table catalog: " + cause.getMessage(), cause);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
