package vn.thuocdo.analytics.withholding;

import java.nio.file.Path;
import java.util.List;
import vn.thuocdo.analytics.disclosure.Linked;
import vn.thuocdo.analytics.disclosure.LinkedIndicators;
import vn.thuocdo.analytics.disclosure.Suppression;
import vn.thuocdo.analytics.disclosure.Thresholds;
import vn.thuocdo.analytics.values.ValuesTable;
import vn.thuocdo.analytics.values.WithheldTable;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.duckdb.DuckDb;
import vn.thuocdo.data.lake.LakeTable;
import vn.thuocdo.data.text.Fingerprint;

/**
 * Decides what is withheld of computed values, and writes it as a file of the lake. Pieces whose
 * figures are the same as before keep what was decided of them.
 */
public final class WithheldRows {
  private final DuckDb db;
  private final List<Linked> linked;
  private final DecisionPieces pieces;
  private final UndecidedWards undecided;
  private final WithheldIndexes indexes;
  private final Thresholds thresholds;

  public WithheldRows(DuckDb db, Catalogue catalogue, Thresholds thresholds) {
    this.db = db;
    this.linked = new LinkedIndicators(catalogue).groups();
    this.pieces = new DecisionPieces(db, linked);
    this.undecided = new UndecidedWards(db);
    this.indexes = new WithheldIndexes(db, catalogue);
    this.thresholds = thresholds;
  }

  /** Fingerprint of the rules; what was decided by others cannot be kept. */
  public String rules() {
    return Fingerprint.of(
        List.of(
            Suppression.RULES,
            thresholds.toString(),
            linked.toString(),
            indexes.parts().toString()));
  }

  /** Writes all that is withheld of the new state as a new file of {@code table}. */
  public Path write(ValuesChange change, LakeTable table) {
    cutIntoPieces(change);
    db.execute("CREATE OR REPLACE TEMP TABLE withheld AS " + WithheldTable.layout().emptySelect());
    EarlierDecision earlier = new EarlierDecision(db, change.decided());
    decide(earlier);
    if (change.everything()) {
      indexes.insert();
    } else {
      undecided.listFigures();
      earlier.keep();
      indexes.bringUpToDate();
    }
    Path file = table.newFile("withheld");
    db.execute(
        "COPY (SELECT * FROM withheld ORDER BY indicator_id, unit_code, period) TO '%s' (FORMAT parquet, COMPRESSION zstd, FIELD_IDS %s)"
            .formatted(file.toString().replace("'", "''"), table.fieldIds()));
    return file;
  }

  private void cutIntoPieces(ValuesChange change) {
    load("before", change.before());
    load("after", change.after());
    pieces.number("before");
    pieces.number("after");
    pieces.compare();
    pieces.cut("before");
    pieces.cut("after");
  }

  private void load(String name, List<Path> files) {
    db.execute(
        """
        CREATE OR REPLACE TEMP VIEW %s AS
        SELECT indicator_id, unit_code, unit_level, province_code, period, breakdown, breakdown_value, numerator, denominator,
               CASE WHEN unit_level = 'province' THEN '' ELSE split_part(unit_code, '/', 1) END AS ward
        FROM %s WHERE numerator IS NOT NULL"""
            .formatted(name, ValuesTable.readSql(files)));
  }

  private void decide(EarlierDecision earlier) {
    PieceDecisions decisions = new PieceDecisions(db, linked, new Suppression(thresholds), earlier);
    List<Integer> changed = pieces.changed();
    changed.forEach(decisions::decideWards);
    undecided.find();
    changed.forEach(decisions::decideNeighbourhoods);
  }
}
