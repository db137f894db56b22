package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.ingest.check.CheckTerms;
import vn.thuocdo.ingest.check.StagingSql;
import vn.thuocdo.ingest.check.TypedSql;
import vn.thuocdo.ingest.privacy.PseudonymKey;
import vn.thuocdo.ingest.source.RawTable;

/**
 * The typed and checked rows of one file, in the session's table {@code staged}: the stored
 * columns, {@code _row_number, _line, _event_date, _unit, _refused, _warned, _waits}; the typed
 * rows themselves stay readable in view {@code typed}.
 *
 * @param sql the SQL behind them
 * @param ofFile true for rows of a file, false for rows that had waited
 */
public record Staging(DatasetContract contract, StagingSql sql, boolean ofFile) {
  /**
   * Types and checks the rows of table {@code raw}.
   *
   * @param personal true to keep personal text beside the stored columns, as {@code personal_name}
   */
  public static Staging ofFile(
      DuckDb db,
      DatasetContract contract,
      RawTable raw,
      PseudonymKey key,
      boolean personal,
      CheckTerms terms) {
    TypedSql typed = new TypedSql(new DuckDbDialect(), key, tickColumns(db, contract));
    StagingSql sql = new StagingSql(contract, typed, terms);
    db.execute("CREATE OR REPLACE TEMP VIEW typed AS " + sql.typed("r.rowid + 1", raw.lineSql()));
    stage(
        db, contract, sql.staged("SELECT * FROM typed", true, personal ? personal(contract) : ""));
    return new Staging(contract, sql, true);
  }

  /** Checks the rows of table {@code released}, which had waited, by the rules over columns. */
  public static Staging ofReleased(
      DuckDb db, DatasetContract contract, PseudonymKey key, CheckTerms terms) {
    StagingSql sql =
        new StagingSql(contract, new TypedSql(new DuckDbDialect(), key, Set.of()), terms);
    db.execute("CREATE OR REPLACE TEMP VIEW typed AS " + sql.released());
    stage(db, contract, sql.staged("SELECT * FROM typed", false, ", _batch_id, _landed_seq"));
    return new Staging(contract, sql, false);
  }

  private static String personal(DatasetContract contract) {
    return contract.columns().stream()
        .filter(Column::personal)
        .map(c -> ", t.\"raw_%1$s\" AS \"personal_%1$s\"".formatted(c.name()))
        .collect(joining());
  }

  private static void stage(DuckDb db, DatasetContract contract, String select) {
    db.execute(
        "/* staged rows of %s */\nCREATE OR REPLACE TABLE staged AS\n%s"
            .formatted(contract.id(), select));
  }

  /** Columns that tell the staged rows apart. */
  public String identity() {
    return ofFile ? "_row_number" : "_landed_seq, _row_number";
  }

  private static Set<String> tickColumns(DuckDb db, DatasetContract contract) {
    List<String> flags =
        contract.columns().stream()
            .filter(c -> c.type() == ColumnType.BOOLEAN)
            .map(c -> ticked(c.name()))
            .toList();
    if (flags.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        db.query(
            "SELECT unnest(list_filter([%s], lambda c: c IS NOT NULL)) FROM raw"
                .formatted(flags.stream().collect(joining(", "))),
            row -> row.getString(1)));
  }

  /** The column's name when every filled cell of it is a tick, else NULL. */
  private static String ticked(String column) {
    return "CASE WHEN min(lower(\"%1$s\")) = 'x' AND max(lower(\"%1$s\")) = 'x' THEN '%1$s' END"
        .formatted(column);
  }
}
