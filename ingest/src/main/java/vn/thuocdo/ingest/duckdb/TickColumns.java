package vn.thuocdo.ingest.duckdb;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import vn.thuocdo.data.dataset.Column;
import vn.thuocdo.data.dataset.ColumnType;
import vn.thuocdo.data.dataset.DatasetContract;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.ingest.source.RawTable;

/** Boolean columns of a file that are filled with ticks only, so that an empty cell means no. */
record TickColumns(DatasetContract contract, RawTable raw) {
  /** Another answer stands among the first rows, as a rule. */
  private static final int FIRST_ROWS = 10_000;

  Set<String> find(DuckDb db) {
    List<String> flags =
        contract.columns().stream()
            .filter(c -> c.type() == ColumnType.BOOLEAN)
            .map(Column::name)
            .toList();
    List<String> possible =
        among(db, flags, "NOT coalesce(bool_or(%s <> 'x'), FALSE)", " LIMIT " + FIRST_ROWS);
    return Set.copyOf(among(db, possible, "coalesce(bool_and(%s = 'x'), FALSE)", ""));
  }

  private List<String> among(DuckDb db, List<String> columns, String condition, String rows) {
    if (columns.isEmpty()) {
      return List.of();
    }
    String named =
        columns.stream()
            .map(
                c ->
                    "CASE WHEN %s THEN '%s' END"
                        .formatted(condition.formatted("lower(\"%s\")".formatted(c)), c))
            .collect(joining(", "));
    return db.query(
        "SELECT unnest(list_filter([%s], lambda c: c IS NOT NULL)) FROM (SELECT * FROM %s%s)"
            .formatted(named, raw.relation(), rows),
        row -> row.getString(1));
  }
}
