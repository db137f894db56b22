package vn.thuocdo.data.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;

/** The ledger's tables in the home's SQLite database. */
final class LedgerTables {
  /** Raised whenever the tables change in a way that older homes cannot follow. */
  private static final int VERSION = 2;

  private LedgerTables() {}

  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      refuseOlder(statement);
      statement.execute("PRAGMA user_version = " + VERSION);
      statement.execute(
          """
          CREATE TABLE IF NOT EXISTS batches (
            sequence INTEGER PRIMARY KEY,
            dataset TEXT NOT NULL,
            contract_version INTEGER NOT NULL,
            file TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            landed_by TEXT NOT NULL,
            landed_at TEXT NOT NULL,
            accepted INTEGER NOT NULL,
            superseding INTEGER NOT NULL,
            duplicate INTEGER NOT NULL,
            waiting INTEGER NOT NULL,
            quarantined INTEGER NOT NULL,
            warnings INTEGER NOT NULL,
            repaired INTEGER NOT NULL DEFAULT 0,
            snapshot_id INTEGER NOT NULL,
            milliseconds INTEGER NOT NULL,
            UNIQUE (dataset, sha256))
          """);
      statement.execute(
          """
          CREATE TABLE IF NOT EXISTS books (
            batch INTEGER NOT NULL,
            unit TEXT NOT NULL,
            month TEXT NOT NULL,
            accepted INTEGER NOT NULL,
            superseding INTEGER NOT NULL,
            duplicate INTEGER NOT NULL,
            waiting INTEGER NOT NULL,
            quarantined INTEGER NOT NULL,
            warned INTEGER NOT NULL,
            fresh INTEGER NOT NULL,
            bad_codes INTEGER NOT NULL,
            PRIMARY KEY (batch, unit, month)) WITHOUT ROWID
          """);
      statement.execute(
          """
          CREATE TABLE IF NOT EXISTS repairs (
            batch INTEGER NOT NULL,
            line INTEGER NOT NULL,
            repaired_by INTEGER NOT NULL,
            outcome TEXT NOT NULL,
            PRIMARY KEY (batch, line)) WITHOUT ROWID
          """);
    }
  }

  private static void refuseOlder(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT (SELECT user_version FROM pragma_user_version), count(*) FROM sqlite_master WHERE name = 'batches'")) {
      row.next();
      if (row.getInt(2) == 1 && row.getInt(1) != VERSION) {
        throw new KpiException(
            ErrorCode.NOT_ALLOWED,
            "Cannot open the ledger: it was made by another version of the program (%d, not %d). Name a new home and land the files again."
                .formatted(row.getInt(1), VERSION));
      }
    }
  }
}
