package vn.thuocdo.ingest.duckdb;

import java.util.Set;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.ingest.check.CheckTerms;
import vn.thuocdo.ingest.check.StagingSql;
import vn.thuocdo.ingest.check.TypedSql;
import vn.thuocdo.ingest.privacy.PseudonymKey;

/**
 * The typed and checked rows of one file, in the session's relation {@code staged}: the stored
 * columns, {@code _row_number, _line, _event_date, _unit, _refused, _warned, _waits}.
 *
 * @param sql the SQL behind them
 * @param keys relation with at least the key columns of every row
 * @param refused SQL of the refused rows with raw and typed columns
 * @param ofFile true for rows of a file, false for rows that had waited
 */
public record Staging(
    DatasetContract contract, StagingSql sql, String keys, String refused, boolean ofFile) {
  static final String STAGED = "staged";

  /** Checks the rows of table {@code released}, which had waited, by the rules over columns. */
  public static Staging ofReleased(
      DuckDb db, DatasetContract contract, PseudonymKey key, CheckTerms terms) {
    StagingSql sql =
        new StagingSql(contract, new TypedSql(new DuckDbDialect(), key, Set.of()), terms);
    db.execute(
        "/* staged rows of %s */\nCREATE OR REPLACE TABLE staged AS\n%s"
            .formatted(
                contract.id(), sql.staged(sql.released(), "FALSE", ", _batch_id, _landed_seq")));
    String refused =
        "SELECT * FROM (%s) SEMI JOIN (SELECT _landed_seq, _row_number FROM staged WHERE _refused) USING (_landed_seq, _row_number)"
            .formatted(sql.released());
    return new Staging(contract, sql, STAGED, refused, false);
  }

  /** Columns that tell the staged rows apart. */
  public String identity() {
    return ofFile ? "_row_number" : "_landed_seq, _row_number";
  }
}
