package vn.thuocdo.data.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.home.HomeDatabase;
import vn.thuocdo.data.lake.SnapshotId;
import vn.thuocdo.data.time.Period;

/** Which periods are frozen as reported; entries are only ever added. */
public final class Closings {
  private final Home home;

  public Closings(Home home) {
    this.home = home;
  }

  /** Adds an entry. */
  public void enter(Closing closing) {
    try (Connection connection = open();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO closings (period, action, snapshot_id, at, by) VALUES (?, ?, ?, ?, ?)")) {
      insert.setString(1, closing.period().toString());
      insert.setString(2, closing.action().name().toLowerCase(Locale.ROOT));
      insert.setLong(3, closing.snapshot().value());
      insert.setString(4, closing.at().toString());
      insert.setString(5, closing.by());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The entry that holds a period closed now, if it is closed. */
  public Optional<Closing> find(Period period) {
    return all().stream()
        .filter(closing -> closing.period().equals(period))
        .reduce((earlier, later) -> later)
        .filter(closing -> closing.action() == Closing.Action.CLOSED);
  }

  /** Every entry, oldest first. */
  public List<Closing> all() {
    List<Closing> closings = new ArrayList<>();
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM closings ORDER BY sequence")) {
      while (row.next()) {
        closings.add(
            new Closing(
                Period.parse(row.getString("period")),
                Closing.Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                new SnapshotId(row.getLong("snapshot_id")),
                Instant.parse(row.getString("at")),
                row.getString("by")));
      }
      return closings;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private Connection open() throws SQLException {
    Connection connection = HomeDatabase.connect(home);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE IF NOT EXISTS closings (
            sequence INTEGER PRIMARY KEY,
            period TEXT NOT NULL,
            action TEXT NOT NULL,
            snapshot_id INTEGER NOT NULL,
            at TEXT NOT NULL,
            by TEXT NOT NULL)
          """);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static KpiException failed(SQLException cause) {
    return new KpiException(
        ErrorCode.INTERNAL,
        "Cannot read or write the closed periods: " + cause.getMessage(),
        cause);
  }
}
