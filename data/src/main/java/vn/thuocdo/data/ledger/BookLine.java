package vn.thuocdo.data.ledger;

import java.util.Optional;
import vn.thuocdo.data.lake.BatchId;

/**
 * Where the rows of a batch went, for one unit and month. The lines of a batch add up to its
 * counts.
 *
 * @param unit province or ward the rows speak of; empty when they do not say
 * @param month month of the event date, {@code 2026-03}; empty when it is not known
 * @param warned accepted rows that drew a warning
 * @param fresh rows that landed within the fresh days of their dataset
 * @param badCodes refused rows with a value outside a code list or the unit list
 */
public record BookLine(
    BatchId batch,
    Optional<String> unit,
    Optional<String> month,
    RowCounts counts,
    long warned,
    long fresh,
    long badCodes) {
  /** The sum of two lines of the same batch, of no unit and month of its own. */
  public BookLine plus(BookLine more) {
    return new BookLine(
        batch,
        Optional.empty(),
        Optional.empty(),
        counts.plus(more.counts),
        warned + more.warned,
        fresh + more.fresh,
        badCodes + more.badCodes);
  }
}
