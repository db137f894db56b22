package vn.thuocdo.analytics.withholding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thuocdo.analytics.disclosure.Figure;
import vn.thuocdo.analytics.disclosure.IndicatorFigures;
import vn.thuocdo.analytics.disclosure.Linked;
import vn.thuocdo.data.duckdb.DuckDb;

/** The figures of changed pieces, from the table that {@link DecisionPieces} makes. */
record PieceFigures(DuckDb db) {
  /** A figure, whose it is, and the piece it belongs to. */
  private record Cut(String indicator, String piece, Figure figure) {
    static Cut of(ResultSet row) throws SQLException {
      long numerator = row.getLong(9);
      long denominator = row.getLong(10);
      return new Cut(
          row.getString(1),
          row.getString(2),
          new Figure(
              row.getString(3),
              row.getString(4),
              row.getString(5),
              row.getString(6),
              row.getString(7),
              row.getString(8),
              numerator,
              denominator,
              !row.wasNull()));
    }
  }

  /**
   * Figures of linked indicators in their changed pieces, for every indicator of them.
   *
   * @param number of the linked indicators in the tables
   */
  Map<Piece, List<IndicatorFigures>> of(int number, Linked linked, ChangedRows rows) {
    Map<Piece, List<IndicatorFigures>> pieces = new LinkedHashMap<>();
    byIndicator(rows.sql(number))
        .forEach(
            (piece, figures) ->
                pieces.put(
                    piece,
                    linked.indicators().stream()
                        .map(
                            id ->
                                new IndicatorFigures(
                                    id, linked.flow(), figures.getOrDefault(id, List.of())))
                        .toList()));
    return pieces;
  }

  private Map<Piece, Map<String, List<Figure>>> byIndicator(String rows) {
    Map<Piece, Map<String, List<Figure>>> pieces = new LinkedHashMap<>();
    for (Cut cut : cuts(rows)) {
      pieces
          .computeIfAbsent(
              new Piece(cut.figure().province(), cut.piece()), piece -> new LinkedHashMap<>())
          .computeIfAbsent(cut.indicator(), i -> new ArrayList<>())
          .add(cut.figure());
    }
    return pieces;
  }

  private List<Cut> cuts(String rows) {
    return db.query(
        """
        SELECT indicator_id, piece, unit_code, unit_level, province_code, period, breakdown, breakdown_value,
               numerator, denominator
        FROM %s"""
            .formatted(rows),
        Cut::of);
  }
}
