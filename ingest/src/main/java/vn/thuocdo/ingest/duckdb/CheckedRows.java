package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.error.ErrorCode;
import vn.thuocdo.data.error.KpiException;
import vn.thuocdo.ingest.check.StagingSql;
import vn.thuocdo.ingest.source.Malformed;

/**
 * Rows that another engine has typed, checked and compared, as the relations of the session: {@code
 * typed} (the refused rows) and {@code staged} are views of its Parquet files, so that books,
 * quarantine, repairs and sealed text are made by one code for all engines.
 */
public final class CheckedRows implements AutoCloseable {
  /** Column of the files with the whole typed row of a refused row; NULL for the others. */
  public static final String TYPED = "_typed";

  /** Prefix of the columns of the files with the personal text of every row. */
  public static final String PERSONAL = "_personal_";

  /** Table with {@code _row_number} and {@code _reference} of rows that correct others. */
  public static final String REFERENCES = "sent_references";

  private final DuckDb db;
  private final DatasetContract contract;

  public CheckedRows(LandingSession session, DatasetContract contract) {
    this.db = session.db();
    this.contract = contract;
  }

  /** Keeps the places that are no rows. */
  public void malformed(List<Malformed> places) {
    db.execute(
        "CREATE OR REPLACE TABLE malformed (_line BIGINT, reason_vi VARCHAR, reason_en VARCHAR, text VARCHAR)");
    insert(
        "INSERT INTO malformed VALUES (?, ?, ?, ?)",
        places.stream()
            .map(m -> List.<Object>of(m.line(), m.reason().vi(), m.reason().en(), m.text()))
            .toList());
  }

  /** Keeps which quarantined rows the rows with these numbers correct. */
  public void references(Map<Long, String> references) {
    db.execute(
        "CREATE OR REPLACE TEMP TABLE %s (_row_number BIGINT, _reference VARCHAR)"
            .formatted(REFERENCES));
    insert(
        "INSERT INTO %s VALUES (?, ?)".formatted(REFERENCES),
        references.entrySet().stream()
            .map(entry -> List.<Object>of(entry.getKey(), entry.getValue()))
            .toList());
  }

  private void insert(String sql, List<List<Object>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = db.connection().prepareStatement(sql)) {
      for (List<Object> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          insert.setObject(i + 1, row.get(i));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new KpiException(ErrorCode.INTERNAL, "Cannot keep rows: " + e.getMessage(), e);
    }
  }

  /**
   * Shows the rows.
   *
   * @param staged files with the columns of {@link StagingSql#staged}, {@link #TYPED} and {@link
   *     #PERSONAL}
   * @param fates files with the table that {@link Fates} describes; none when every row is new
   * @param sql for this session's dialect
   */
  public Staging show(List<Path> staged, List<Path> fates, StagingSql sql) {
    String rows = "read_parquet(%s)".formatted(list(staged));
    db.execute(
        "CREATE OR REPLACE VIEW staged AS SELECT %s, _row_number, _line, _event_date, _unit, _waits, _refused, _warned%s FROM %s"
            .formatted(
                contract.storedColumns().stream()
                    .map(c -> "\"" + c.name() + "\"")
                    .collect(joining(", ")),
                contract.columns().stream()
                    .filter(Column::personal)
                    .map(c -> ", \"%1$s%2$s\" AS \"personal_%2$s\"".formatted(PERSONAL, c.name()))
                    .collect(joining()),
                rows));
    db.execute(
        "CREATE OR REPLACE TEMP VIEW typed AS SELECT %s.* FROM %s WHERE _refused"
            .formatted(TYPED, rows));
    db.execute(
        "CREATE OR REPLACE TABLE fates (_row_number BIGINT, is_duplicate BOOLEAN, is_superseding BOOLEAN)");
    if (!fates.isEmpty()) {
      db.execute("INSERT INTO fates SELECT * FROM read_parquet(%s)".formatted(list(fates)));
    }
    return new Staging(contract, sql, Staging.STAGED, "SELECT * FROM typed", true);
  }

  private static String list(List<Path> files) {
    return files.stream()
        .map(file -> "'" + file.toString().replace("'", "''") + "'")
        .collect(joining(", ", "[", "]"));
  }

  @Override
  public void close() {
    db.execute("DROP VIEW IF EXISTS typed");
    db.execute("DROP VIEW IF EXISTS staged");
  }
}
