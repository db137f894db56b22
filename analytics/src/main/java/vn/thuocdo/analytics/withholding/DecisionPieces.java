package vn.thuocdo.analytics.withholding;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thuocdo.analytics.disclosure.Linked;
import vn.thuocdo.data.duckdb.DuckDb;

/**
 * Cuts figures into the pieces that are decided each on its own: linked indicators of one province
 * and, for states, one month with the periods that end in it. Tells in which pieces figures
 * changed.
 */
final class DecisionPieces {
  private final DuckDb db;
  private final List<Linked> linked;

  DecisionPieces(DuckDb db, List<Linked> linked) {
    this.db = db;
    this.linked = List.copyOf(linked);
  }

  /**
   * Makes table {@code <rows>_pieces}: the piece of time in which each indicator's figures of a
   * period are decided, with the number of its linked indicators, for the rows of view {@code rows}
   * that tell of people.
   */
  void number(String rows) {
    db.execute(
        "CREATE OR REPLACE TEMP TABLE %s_pieces (linked INTEGER, indicator_id VARCHAR, period VARCHAR, piece VARCHAR)"
            .formatted(rows));
    Map<String, List<String>> periods = periods(rows);
    for (int i = 0; i < linked.size(); i++) {
      insert(rows, i, linked.get(i), periods);
    }
  }

  /** Makes table {@code <rows>_cut}: the rows that lie in changed pieces, with their piece. */
  void cut(String rows) {
    db.execute(
        """
        CREATE OR REPLACE TEMP TABLE %1$s_cut AS
        SELECT linked, piece, r.* FROM %1$s r JOIN %1$s_pieces USING (indicator_id, period)
        SEMI JOIN changed_places USING (linked, province_code, piece)"""
            .formatted(rows));
  }

  private Map<String, List<String>> periods(String rows) {
    return db
        .query(
            "SELECT indicator_id, string_agg(DISTINCT period, ' ' ORDER BY period) FROM %s GROUP BY 1"
                .formatted(rows),
            row -> Map.entry(row.getString(1), List.of(row.getString(2).split(" ", -1))))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void insert(String rows, int number, Linked group, Map<String, List<String>> periods) {
    List<String> ids = group.indicators();
    List<String> all = ids.stream().flatMap(id -> of(periods, id)).distinct().sorted().toList();
    Map<String, String> pieces = group.pieces(all);
    List<String> values = new ArrayList<>();
    for (String id : ids) {
      of(periods, id)
          .map(period -> "(%d, '%s', '%s', '%s')".formatted(number, id, period, pieces.get(period)))
          .forEach(values::add);
    }
    if (!values.isEmpty()) {
      db.execute(
          values.stream()
              .collect(joining(", ", "INSERT INTO %s_pieces VALUES ".formatted(rows), "")));
    }
  }

  private static Stream<String> of(Map<String, List<String>> periods, String id) {
    return periods.getOrDefault(id, List.of()).stream();
  }

  /**
   * Makes table {@code changed_places}: the wards of pieces whose figures, or those of whose
   * neighbourhoods, are in view {@code before} not the ones in view {@code after}; likewise
   * provinces, which have no ward. A piece with any of them is a changed one.
   */
  void compare() {
    db.execute(
        """
        CREATE OR REPLACE TEMP TABLE changed_places AS
        SELECT linked, province_code, piece, ward
        FROM (%s UNION ALL %s)
        GROUP BY ALL HAVING count(*) < 2 OR count(DISTINCT print) > 1"""
            .formatted(prints("before"), prints("after")));
  }

  /** Numbers of the linked indicators that have changed pieces. */
  List<Integer> changed() {
    return db.query("SELECT DISTINCT linked FROM changed_places ORDER BY 1", row -> row.getInt(1));
  }

  private static String prints(String rows) {
    return """
        SELECT linked, province_code, piece, ward, (count(*), bit_xor(h), sum(h)) AS print
        FROM (SELECT linked, province_code, piece, ward, hash(r) AS h
              FROM %1$s r JOIN %1$s_pieces USING (indicator_id, period))
        GROUP BY ALL"""
        .formatted(rows);
  }
}
