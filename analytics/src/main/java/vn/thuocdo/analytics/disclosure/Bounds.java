package vn.thuocdo.analytics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What somebody who knows all published figures can still find out about withheld ones: the Fréchet
 * bounds of a table of units by values with known margins (Fréchet 1951; for disclosure control
 * Dobra and Fienberg, PNAS 97, 2000), tightened by denominators that may be published elsewhere.
 */
final class Bounds {
  private final List<Block> withheld = new ArrayList<>();
  private final Optional<Block> whole;
  private final Predicate<Block> rowKnown;
  private final long threshold;
  private final Map<String, Sum> columns = new HashMap<>();
  private final Map<String, Long> room = new HashMap<>();
  private Sum everything = Sum.NOTHING;

  /**
   * @param whole the figures of all units together, when they are withheld, too; empty when they
   *     are published, and so the sums over the withheld blocks are known
   * @param rowKnown tells whether the total of a block's unit is published
   */
  Bounds(Optional<Block> whole, Predicate<Block> rowKnown, long threshold) {
    this.whole = whole;
    this.rowKnown = rowKnown;
    this.threshold = threshold;
  }

  /** A withheld figure that is not protected; a block of its own or of all units together. */
  record Open(Block block, String value, boolean ofWhole) {}

  /** Withholds one more block. */
  void add(Block block) {
    withheld.add(block);
    boolean row = rowKnown.test(block);
    block.sums().forEach((value, sum) -> columns.merge(value, sum, Sum::plus));
    block.sums().keySet().forEach(value -> room.merge(value, room(block, value, row), Long::sum));
    everything = everything.plus(block.sum());
  }

  /** A small figure that cannot as well be a large one; empty when all are protected. */
  Optional<Open> open() {
    for (Block block : withheld) {
      for (Map.Entry<String, Sum> cell : block.sums().entrySet()) {
        if (cell.getValue().isSmall(threshold)
            && !isProtected(block, cell.getKey(), Sum.NOTHING, Sum.NOTHING)) {
          return Optional.of(new Open(block, cell.getKey(), false));
        }
      }
    }
    return whole.flatMap(
        block ->
            block.sums().entrySet().stream()
                .filter(cell -> cell.getValue().isSmall(threshold))
                .filter(cell -> room.getOrDefault(cell.getKey(), 0L) < threshold)
                .map(cell -> new Open(block, cell.getKey(), true))
                .findFirst());
  }

  /** True when withholding one more block would protect an open figure. */
  boolean helps(Open open, Block more) {
    if (open.ofWhole()) {
      return room.getOrDefault(open.value(), 0L) + room(more, open.value(), rowKnown.test(more))
          >= threshold;
    }
    return isProtected(open.block(), open.value(), more.of(open.value()), more.sum());
  }

  /** How much a withheld block leaves open of a figure of all units together. */
  private static long room(Block block, String value, boolean row) {
    Sum own = block.of(value);
    if (!own.divided()) {
      return block.sum().numerator();
    }
    return row
        ? Math.min(own.denominator(), block.sum().minus(own).denominator())
        : own.denominator();
  }

  /** With {@code moreColumn} and {@code moreAll} withheld in addition. */
  private boolean isProtected(Block block, String value, Sum moreColumn, Sum moreAll) {
    Sum own = block.of(value);
    boolean few = own.divided() && Thresholds.small(own.denominator(), threshold);
    ToLongFunction<Sum> part = few ? Sum::denominator : Sum::numerator;
    boolean capped = own.divided() && !few;
    long low = 0;
    long high = capped ? own.denominator() : Long.MAX_VALUE;
    boolean row = rowKnown.test(block);
    if (whole.isEmpty()) {
      Sum column = columns.get(value);
      long known = part.applyAsLong(column) + part.applyAsLong(moreColumn);
      high = Math.min(high, known);
      if (capped) {
        long others = column.denominator() - own.denominator() + moreColumn.denominator();
        low = Math.max(low, known - others);
      }
      if (row) {
        long beyond =
            part.applyAsLong(everything)
                + part.applyAsLong(moreAll)
                - part.applyAsLong(block.sum());
        low = Math.max(low, known - beyond);
      }
    }
    if (row) {
      long total = part.applyAsLong(block.sum());
      high = Math.min(high, total);
      if (capped) {
        low = Math.max(low, total - (block.sum().denominator() - own.denominator()));
      }
    }
    return high - low >= threshold;
  }
}
