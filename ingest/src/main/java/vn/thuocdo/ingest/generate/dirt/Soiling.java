package vn.thuocdo.ingest.generate.dirt;

import java.util.Optional;
import vn.thuocdo.ingest.generate.Draws;

/**
 * How rows of one dataset are spoiled.
 *
 * @param copies whether errors go into copies below the row, because rows of other files need it
 */
record Soiling(DirtRate rate, Mistakes errors, Mistakes oddities, boolean copies) {
  /** Stands for a number that no clean form has. */
  private static final String COPY = "-9";

  /** What happens to a row; mostly nothing. */
  Optional<Slip> slip(SourceRow row, Draws draws) {
    if (draws.chance(rate.share())) {
      return copies
          ? errors.make(copy(row), draws).map(slip -> slip.below(row.text()))
          : errors.make(row, draws);
    }
    return draws.chance(rate.oddities()) ? oddities.make(row, draws) : Optional.empty();
  }

  private static SourceRow copy(SourceRow row) {
    String key = row.table().contract().key().get(0);
    return row.with(key, row.value(key) + COPY);
  }
}
