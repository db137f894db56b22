package vn.thuocdo.analytics.withholding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.thuocdo.analytics.disclosure.IndicatorFigures;
import vn.thuocdo.analytics.disclosure.Linked;
import vn.thuocdo.analytics.disclosure.Suppression;
import vn.thuocdo.analytics.disclosure.Withheld;
import vn.thuocdo.data.duckdb.DuckDb;

/** Decides changed pieces and puts what is withheld into table {@code withheld}. */
final class PieceDecisions {
  private final DuckDb db;
  private final List<Linked> linked;
  private final Suppression suppression;
  private final EarlierDecision earlier;

  /** What is withheld of wards, by the number of the linked indicators. */
  private final Map<Integer, Map<Piece, List<Withheld>>> ofWards = new HashMap<>();

  PieceDecisions(DuckDb db, List<Linked> linked, Suppression suppression, EarlierDecision earlier) {
    this.db = db;
    this.linked = linked;
    this.suppression = suppression;
    this.earlier = earlier;
  }

  /** Rules for the figures of one piece. */
  @FunctionalInterface
  private interface Rules {
    List<Withheld> of(Piece piece, List<IndicatorFigures> figures, List<Withheld> earlier);
  }

  /** Decides provinces and wards of linked indicators. */
  void decideWards(int number) {
    ofWards.put(
        number,
        decide(
            number,
            ChangedRows.WARDS,
            (piece, figures, before) -> suppression.ofWards(figures, before)));
  }

  /** Decides their neighbourhoods, after all wards. */
  void decideNeighbourhoods(int number) {
    Map<Piece, List<Withheld>> wards = ofWards.getOrDefault(number, Map.of());
    decide(
        number,
        ChangedRows.NEIGHBOURHOODS,
        (piece, figures, before) ->
            suppression.ofNeighbourhoods(figures, wards.getOrDefault(piece, List.of()), before));
  }

  /** Pieces do not depend on each other, so all processors decide. */
  private Map<Piece, List<Withheld>> decide(int number, ChangedRows rows, Rules rules) {
    Map<Piece, List<IndicatorFigures>> figures =
        new PieceFigures(db).of(number, linked.get(number), rows);
    if (figures.isEmpty()) {
      return Map.of();
    }
    Map<Piece, List<Withheld>> before = earlier.of(number, rows);
    Map<Piece, List<Withheld>> decided = new ConcurrentHashMap<>();
    figures.entrySet().parallelStream()
        .forEach(
            piece ->
                decided.put(
                    piece.getKey(),
                    rules.of(
                        piece.getKey(),
                        piece.getValue(),
                        before.getOrDefault(piece.getKey(), List.of()))));
    figures.keySet().forEach(piece -> append(decided.get(piece)));
    return decided;
  }

  private void append(List<Withheld> rows) {
    db.append(
        "withheld",
        rows.stream()
            .map(w -> List.of(w.indicator(), w.unit(), w.period(), w.breakdown(), w.reason().id()))
            .toList());
  }
}
