package vn.thuocdo.analytics.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What somebody who knows all published figures can still find out about withheld ones: the Fréchet
 * bounds of a table of units by values with known margins (Fréchet 1951; for disclosure control
 * Dobra and Fienberg, PNAS 97, 2000), tightened by denominators that may be published elsewhere.
 */
final class Bounds {
  private final List<Block> withheld;
  private final boolean columnsKnown;
  private final Predicate<Block> rowKnown;
  private final Map<String, Sum> columns = new HashMap<>();
  private Sum everything = Sum.NOTHING;

  /**
   * @param withheld the blocks of units that are withheld
   * @param columnsKnown true when the figures of all units together are published, and so the sums
   *     over these blocks are known
   * @param rowKnown tells whether the total of a block's unit is published
   */
  Bounds(List<Block> withheld, boolean columnsKnown, Predicate<Block> rowKnown) {
    this.withheld = List.copyOf(withheld);
    this.columnsKnown = columnsKnown;
    this.rowKnown = rowKnown;
    for (Block block : withheld) {
      block.sums().forEach((value, sum) -> columns.merge(value, sum, Sum::plus));
      everything = everything.plus(block.sum());
    }
  }

  /** True when every small figure among the withheld ones could as well be a large one. */
  boolean protect(long threshold) {
    return withheld.stream().allMatch(block -> protects(block, threshold));
  }

  /**
   * True when every small figure of all units together, itself withheld, could as well be a large
   * one: only the withheld units leave room for that.
   */
  boolean protectWhole(Block whole, long threshold) {
    return whole.sums().entrySet().stream()
        .filter(entry -> entry.getValue().isSmall(threshold))
        .allMatch(entry -> room(entry.getKey()) >= threshold);
  }

  private long room(String value) {
    long room = 0;
    for (Block block : withheld) {
      Sum own = block.of(value);
      Sum beside = block.sum().minus(own);
      long most = own.divided() ? own.denominator() : block.sum().numerator();
      room += rowKnown.test(block) && own.divided() ? Math.min(most, beside.denominator()) : most;
    }
    return room;
  }

  private boolean protects(Block block, long threshold) {
    Sum row = block.sum();
    return block.sums().entrySet().stream()
        .filter(entry -> entry.getValue().isSmall(threshold))
        .allMatch(
            entry -> {
              Cell cell = new Cell(entry.getValue(), columns.get(entry.getKey()), row);
              return width(cell, rowKnown.test(block), threshold) >= threshold;
            });
  }

  /** A withheld figure with the sums of its column and row. */
  private record Cell(Sum own, Sum column, Sum row) {}

  /** How far apart the lowest and the highest possible figure are. */
  private long width(Cell cell, boolean row, long threshold) {
    boolean few = cell.own().divided() && Thresholds.small(cell.own().denominator(), threshold);
    ToLongFunction<Sum> part = few ? Sum::denominator : Sum::numerator;
    boolean capped = cell.own().divided() && !few;
    long low = 0;
    long high = capped ? cell.own().denominator() : Long.MAX_VALUE;
    if (columnsKnown) {
      long column = part.applyAsLong(cell.column());
      high = Math.min(high, column);
      if (capped) {
        low = Math.max(low, column - cell.column().minus(cell.own()).denominator());
      }
    }
    if (row) {
      long total = part.applyAsLong(cell.row());
      high = Math.min(high, total);
      if (capped) {
        low = Math.max(low, total - cell.row().minus(cell.own()).denominator());
      }
    }
    if (row && columnsKnown) {
      long beyond = part.applyAsLong(everything) - part.applyAsLong(cell.row());
      low = Math.max(low, part.applyAsLong(cell.column()) - beyond);
    }
    return high - low;
  }
}
