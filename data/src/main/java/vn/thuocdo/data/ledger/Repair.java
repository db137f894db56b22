package vn.thuocdo.data.ledger;

import vn.thuocdo.data.lake.BatchId;

/**
 * A quarantined row that was sent again.
 *
 * @param batch batch that was refused the row
 * @param line its line in that batch's file
 * @param by batch that brought it again
 * @param outcome what became of it then
 */
public record Repair(BatchId batch, long line, BatchId by, Outcome outcome) {
  /** What became of a row that was sent again. */
  public enum Outcome {
    /** It was right this time. */
    CORRECTED,
    /** It was refused again; the newer refusal stands for it. */
    REFUSED_AGAIN
  }
}
