package vn.thuocdo.data.ledger;

import java.sql.Connection;
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
import vn.thuocdo.data.home.HomeDatabase;
import vn.thuocdo.data.lake.BatchId;
import vn.thuocdo.data.lake.SnapshotId;

/**
 * The books of the home: which file landed when, by whom, and where its rows went. Entries are made
 * by {@link LedgerEntry}, in one transaction with the rows they tell of.
 */
public final class Ledger implements AutoCloseable {
  private final Connection connection;

  private Ledger(Connection connection) {
    this.connection = connection;
  }

  /** Opens the ledger of {@code home}, creating it when missing. */
  public static Ledger open(Home home) {
    try {
      Connection connection = HomeDatabase.connect(home);
      LedgerTables.create(connection);
      return new Ledger(connection);
    } catch (SQLException e) {
      throw new KpiException(
          ErrorCode.NOT_ALLOWED,
          "Cannot open the ledger of home '%s': %s. Restore a backup or name another home."
              .formatted(home.root(), e.getMessage()),
          e);
    }
  }

  /** The id of the next batch; to be asked by the holder of the home's lock only. */
  public BatchId next() {
    return new BatchId(
        read("SELECT coalesce(max(sequence), 0) + 1 FROM batches", row -> row.getLong(1)).get(0));
  }

  /** The batch that landed the same bytes into {@code dataset} before. */
  public Optional<Batch> findSame(String dataset, String sha256) {
    return batches("dataset = ? AND sha256 = ?", dataset, sha256).stream().findFirst();
  }

  /** The batch with this id. */
  public Optional<Batch> find(BatchId id) {
    return batches("sequence = ?", id.sequence()).stream().findFirst();
  }

  /** Every landed batch, oldest first. */
  public List<Batch> batches() {
    return batches("TRUE");
  }

  /** Batches of a dataset that have quarantined rows nobody has sent again. */
  public List<Batch> openBatches(String dataset) {
    return batches("dataset = ? AND quarantined > repaired", dataset);
  }

  /** All lines of the books of a dataset. */
  public List<BookLine> books(String dataset) {
    return read(
        "SELECT k.* FROM books k JOIN batches b ON b.sequence = k.batch WHERE b.dataset = ?",
        row ->
            new BookLine(
                new BatchId(row.getLong("batch")),
                filled(row.getString("unit")),
                filled(row.getString("month")),
                counts(row),
                row.getLong("warned"),
                row.getLong("fresh"),
                row.getLong("bad_codes")),
        dataset);
  }

  /** The quarantined rows of a batch that were sent again. */
  public List<Repair> repairs(BatchId batch) {
    return read(
        "SELECT * FROM repairs WHERE batch = ? ORDER BY line",
        row ->
            new Repair(
                new BatchId(row.getLong("batch")),
                row.getLong("line"),
                new BatchId(row.getLong("repaired_by")),
                Repair.Outcome.valueOf(row.getString("outcome"))),
        batch.sequence());
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private List<Batch> batches(String condition, Object... values) {
    return read(
        "SELECT * FROM batches WHERE %s ORDER BY sequence".formatted(condition),
        Ledger::batch,
        values);
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private synchronized <T> List<T> read(String sql, RowReader<T> reader, Object... values) {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setObject(i + 1, values[i]);
      }
      List<T> read = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          read.add(reader.read(row));
        }
      }
      return read;
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
        counts(row),
        row.getLong("warnings"),
        row.getLong("repaired"),
        new SnapshotId(row.getLong("snapshot_id")),
        Duration.ofMillis(row.getLong("milliseconds")));
  }

  private static RowCounts counts(ResultSet row) throws SQLException {
    return new RowCounts(
        row.getLong("accepted"),
        row.getLong("superseding"),
        row.getLong("duplicate"),
        row.getLong("waiting"),
        row.getLong("quarantined"));
  }

  private static KpiException failed(String what, SQLException cause) {
    return new KpiException(
        ErrorCode.INTERNAL, "Cannot %s: %s".formatted(what, cause.getMessage()), cause);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("close the ledger", e);
    }
  }
}
