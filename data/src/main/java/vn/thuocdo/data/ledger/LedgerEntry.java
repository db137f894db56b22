package vn.thuocdo.data.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import vn.thuocdo.data.lake.BatchId;

/** Writes into the ledger, as part of the transaction that commits the rows themselves. */
public final class LedgerEntry {
  private final Connection connection;

  public LedgerEntry(Connection connection) {
    this.connection = connection;
  }

  /** Enters a landed batch. */
  public void batch(Batch batch) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO batches VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, batch.id().sequence());
      insert.setString(2, batch.dataset());
      insert.setInt(3, batch.contractVersion());
      insert.setString(4, batch.file());
      insert.setString(5, batch.sha256());
      insert.setString(6, batch.landedBy());
      insert.setString(7, batch.landedAt().toString());
      bindCounts(insert, 8, batch.counts());
      insert.setLong(13, batch.warnings());
      insert.setLong(14, batch.repaired());
      insert.setLong(15, batch.snapshot().value());
      insert.setLong(16, batch.took().toMillis());
      insert.executeUpdate();
    }
  }

  /** Adds lines to the books; a line that is there already grows by the counts. */
  public void books(List<BookLine> lines) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO books VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET accepted = accepted + excluded.accepted,
              superseding = superseding + excluded.superseding, duplicate = duplicate + excluded.duplicate,
              waiting = waiting + excluded.waiting, quarantined = quarantined + excluded.quarantined,
              warned = warned + excluded.warned, fresh = fresh + excluded.fresh,
              bad_codes = bad_codes + excluded.bad_codes
            """)) {
      for (BookLine line : lines) {
        insert.setLong(1, line.batch().sequence());
        insert.setString(2, line.unit().orElse(""));
        insert.setString(3, line.month().orElse(""));
        bindCounts(insert, 4, line.counts());
        insert.setLong(9, line.warned());
        insert.setLong(10, line.fresh());
        insert.setLong(11, line.badCodes());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Moves rows of a batch by differences: what left a count is negative. */
  public void move(BatchId batch, RowCounts difference, long warnings) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE batches SET accepted = accepted + ?, superseding = superseding + ?,"
                + " duplicate = duplicate + ?, waiting = waiting + ?, quarantined = quarantined + ?,"
                + " warnings = warnings + ? WHERE sequence = ?")) {
      bindCounts(update, 1, difference);
      update.setLong(6, warnings);
      update.setLong(7, batch.sequence());
      update.executeUpdate();
    }
  }

  /** Closes quarantined rows that were sent again. */
  public void repairs(List<Repair> repairs) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement("INSERT INTO repairs VALUES (?, ?, ?, ?)");
        PreparedStatement count =
            connection.prepareStatement(
                "UPDATE batches SET repaired = repaired + 1 WHERE sequence = ?")) {
      for (Repair repair : repairs) {
        insert.setLong(1, repair.batch().sequence());
        insert.setLong(2, repair.line());
        insert.setLong(3, repair.by().sequence());
        insert.setString(4, repair.outcome().name());
        insert.addBatch();
        count.setLong(1, repair.batch().sequence());
        count.addBatch();
      }
      insert.executeBatch();
      count.executeBatch();
    }
  }

  private static void bindCounts(PreparedStatement statement, int first, RowCounts counts)
      throws SQLException {
    statement.setLong(first, counts.accepted());
    statement.setLong(first + 1, counts.superseding());
    statement.setLong(first + 2, counts.duplicate());
    statement.setLong(first + 3, counts.waiting());
    statement.setLong(first + 4, counts.quarantined());
  }
}
