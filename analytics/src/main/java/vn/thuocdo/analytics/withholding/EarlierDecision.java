package vn.thuocdo.analytics.withholding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thuocdo.analytics.disclosure.Reason;
import vn.thuocdo.analytics.disclosure.Withheld;
import vn.thuocdo.analytics.values.WithheldTable;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.ParquetRows;

/**
 * What was withheld of the state before. It stands for pieces in which no figure changed, and is
 * where deciding begins for the others. Reads the tables that {@link DecisionPieces} makes.
 */
final class EarlierDecision {
  private final DuckDb db;

  /**
   * @param files what was withheld; empty when there was no state before
   */
  EarlierDecision(DuckDb db, List<Path> files) {
    this.db = db;
    db.execute(
        "CREATE OR REPLACE TEMP TABLE decided AS "
            + (files.isEmpty()
                ? WithheldTable.layout().emptySelect()
                : "SELECT %s FROM %s"
                    .formatted(
                        WithheldTable.layout().columnList(),
                        ParquetRows.sql(files, WithheldTable.layout()))));
  }

  /** Copies into table {@code withheld} what stands: all that is not in {@code redecided}. */
  void keep() {
    db.execute(
        "INSERT INTO withheld SELECT d.* FROM decided d ANTI JOIN redecided USING (indicator_id, unit_code, period)");
  }

  /** What was withheld of the figures that linked indicators have now in changed pieces. */
  Map<Piece, List<Withheld>> of(int linked, ChangedRows rows) {
    return db
        .query(
            """
            SELECT a.province_code, a.piece, d.*
            FROM decided d
            JOIN (
              SELECT DISTINCT province_code, piece, indicator_id, unit_code, period FROM %s) a
            USING (indicator_id, unit_code, period)"""
                .formatted(rows.sql(linked)),
            row -> Map.entry(new Piece(row.getString(1), row.getString(2)), withheld(row)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Withheld withheld(ResultSet row) throws SQLException {
    return new Withheld(
        row.getString("indicator_id"),
        row.getString("unit_code"),
        row.getString("period"),
        row.getString("breakdown"),
        Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)));
  }
}
