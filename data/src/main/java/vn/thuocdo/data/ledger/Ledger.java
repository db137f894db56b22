package vn.thuocdo.data.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.data.home.Home;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.Lake;
import vn.thuocdo.data.lake.SnapshotId;

/**
 * The books of the home: which file landed when, by whom, and where its rows went. A batch that was
 * begun but not finished does not show.
 */
public final class Ledger implements AutoCloseable {
  private static final String COLUMNS =
      "sequence, dataset, contract_version, file, sha256, landed_by, landed_at, accepted, superseding,"
          + " duplicate, waiting, quarantined, warnings, snapshot_id, milliseconds";

  private final Connection connection;

  private Ledger(Connection connection) {
    this.connection = connection;
  }

  /** Opens the ledger of {@code home}, creating it when missing. */
  public static Ledger open(Home home) {
    try {
      Ledger ledger = new Ledger(DriverManager.getConnection(Lake.url(home)));
      ledger.create();
      return ledger;
    } catch (SQLException e) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot open the ledger of home '%s': %s. Restore a backup or name another home."
              .formatted(home.root(), e.getMessage()),
          e);
    }
  }

  private void create() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE IF NOT EXISTS batches (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            dataset TEXT NOT NULL,
            contract_version INTEGER NOT NULL,
            file TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            landed_by TEXT NOT NULL,
            landed_at TEXT,
            accepted INTEGER NOT NULL DEFAULT 0,
            superseding INTEGER NOT NULL DEFAULT 0,
            duplicate INTEGER NOT NULL DEFAULT 0,
            waiting INTEGER NOT NULL DEFAULT 0,
            quarantined INTEGER NOT NULL DEFAULT 0,
            warnings INTEGER NOT NULL DEFAULT 0,
            snapshot_id INTEGER,
            milliseconds INTEGER)
          """);
    }
  }

  /** Reserves the next batch id; the batch shows only after {@link #finish}. */
  public BatchId begin(String dataset, int contractVersion, String file, String sha256, String by) {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO batches (dataset, contract_version, file, sha256, landed_by)"
                + " VALUES (?, ?, ?, ?, ?) RETURNING sequence")) {
      insert.setString(1, dataset);
      insert.setInt(2, contractVersion);
      insert.setString(3, file);
      insert.setString(4, sha256);
      insert.setString(5, by);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return new BatchId(row.getLong(1));
      }
    } catch (SQLException e) {
      throw failed("begin a batch", e);
    }
  }

  /** Enters the counts of a batch whose rows are committed, and makes it visible. */
  public void finish(
      BatchId id, RowCounts counts, long warnings, SnapshotId snapshot, Instant at, Duration took) {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE batches SET accepted = ?, superseding = ?, duplicate = ?, waiting = ?,"
                + " quarantined = ?, warnings = ?, snapshot_id = ?, landed_at = ?, milliseconds = ?"
                + " WHERE sequence = ?")) {
      bindCounts(update, counts);
      update.setLong(6, warnings);
      update.setLong(7, snapshot.value());
      update.setString(8, at.toString());
      update.setLong(9, took.toMillis());
      update.setLong(10, id.sequence());
      update.executeUpdate();
    } catch (SQLException e) {
      throw failed("finish batch " + id, e);
    }
  }

  /** Moves rows of a batch out of waiting, once their parents have landed. */
  public void release(BatchId id, RowCounts released) {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE batches SET accepted = accepted + ?, superseding = superseding + ?,"
                + " duplicate = duplicate + ?, waiting = waiting - ?, quarantined = quarantined + ?"
                + " WHERE sequence = ?")) {
      bindCounts(
          update,
          new RowCounts(
              released.accepted(),
              released.superseding(),
              released.duplicate(),
              released.read(),
              released.quarantined()));
      update.setLong(6, id.sequence());
      update.executeUpdate();
    } catch (SQLException e) {
      throw failed("release rows of batch " + id, e);
    }
  }

  private static void bindCounts(PreparedStatement statement, RowCounts counts)
      throws SQLException {
    statement.setLong(1, counts.accepted());
    statement.setLong(2, counts.superseding());
    statement.setLong(3, counts.duplicate());
    statement.setLong(4, counts.waiting());
    statement.setLong(5, counts.quarantined());
  }

  /** The batch that landed the same bytes into {@code dataset} before. */
  public Optional<Batch> findSame(String dataset, String sha256) {
    return select("dataset = ? AND sha256 = ?", dataset, sha256).stream().findFirst();
  }

  /** Every landed batch, oldest first. */
  public List<Batch> batches() {
    return select("TRUE");
  }

  private List<Batch> select(String condition, String... values) {
    String sql =
        "SELECT %s FROM batches WHERE landed_at IS NOT NULL AND %s ORDER BY sequence"
            .formatted(COLUMNS, condition);
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setString(i + 1, values[i]);
      }
      List<Batch> batches = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          batches.add(batch(row));
        }
      }
      return batches;
    } catch (SQLException e) {
      throw failed("read the ledger", e);
    }
  }

  private static Batch batch(ResultSet row) throws SQLException {
    return new Batch(
        new BatchId(row.getLong("sequence")),
        row.getString("dataset"),
        row.getInt("contract_version"),
        row.getString("file"),
        row.getString("sha256"),
        row.getString("landed_by"),
        Instant.parse(row.getString("landed_at")),
        new RowCounts(
            row.getLong("accepted"),
            row.getLong("superseding"),
            row.getLong("duplicate"),
            row.getLong("waiting"),
            row.getLong("quarantined")),
        row.getLong("warnings"),
        new SnapshotId(row.getLong("snapshot_id")),
        Duration.ofMillis(row.getLong("milliseconds")));
  }

  private static KpiException failed(String what, SQLException cause) {
    return new KpiException(
        ErrorCode.INTERNAL, "Cannot %s: %s".formatted(what, cause.getMessage()), cause);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("close the ledger", e);
    }
  }
}
