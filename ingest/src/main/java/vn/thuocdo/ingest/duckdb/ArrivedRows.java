package vn.thuocdo.ingest.duckdb;

import java.util.Set;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.ingest.check.CheckTerms;
import vn.thuocdo.ingest.check.StagingSql;
import vn.thuocdo.ingest.check.TypedSql;
import vn.thuocdo.ingest.privacy.PseudonymKey;
import vn.thuocdo.ingest.source.RawTable;

/**
 * The rows of one file, typed and checked by themselves, in the session's table {@code arrived}, in
 * the file's order, so that {@code rowid} counts them from 0. Text that is not stored stays in the
 * file, where refused rows are looked up again.
 *
 * @param personal true when personal text is kept beside the stored columns
 */
public record ArrivedRows(
    DuckDb db, DatasetContract contract, RawTable raw, StagingSql sql, boolean personal) {
  /**
   * Reads the rows of {@code raw}.
   *
   * @param personal true to keep personal text beside the stored columns, as {@code personal_name}
   */
  public static ArrivedRows read(
      DuckDb db,
      DatasetContract contract,
      RawTable raw,
      PseudonymKey key,
      boolean personal,
      CheckTerms terms) {
    Set<String> ticks = new TickColumns(contract, raw).find(db);
    StagingSql sql = new StagingSql(contract, new TypedSql(new DuckDbDialect(), key, ticks), terms);
    db.execute("SET preserve_insertion_order = TRUE");
    db.execute(
        "/* rows of %s as they arrive */\nCREATE OR REPLACE TABLE arrived AS\n%s"
            .formatted(
                contract.id(),
                sql.arrived(
                    "SELECT * FROM " + raw.relation(), raw.plain() ? "" : "_line, ", personal)));
    db.execute("SET preserve_insertion_order = FALSE");
    return new ArrivedRows(db, contract, raw, sql, personal);
  }

  /** True when every row of the file is there. */
  public boolean complete() {
    return db.number("SELECT count(*) FROM arrived") == raw.rows();
  }

  /** Holds the rows against units and parents: view {@code staged}. */
  public Staging stage() {
    String number = "r.rowid + 1 AS _row_number";
    String placed = sql.placed(raw.plain() ? number + ", r.rowid + 2 AS _line" : number);
    String more = personal ? sql.personal() : "";
    db.execute(
        "/* staged rows of %s */\nCREATE OR REPLACE VIEW staged AS\n%s"
            .formatted(contract.id(), sql.staged(placed, sql.refusedByPlace(), more)));
    return new Staging(contract, sql, "arrived", sql.typed(refused()), true);
  }

  private String refused() {
    return "SELECT * FROM (%s) SEMI JOIN (SELECT _row_number FROM staged WHERE _refused) USING (_row_number)"
        .formatted(raw.numbered());
  }
}
