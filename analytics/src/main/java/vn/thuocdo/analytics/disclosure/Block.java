package vn.thuocdo.analytics.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of one unit and period for one breakdown; they are shown or withheld together, which
 * keeps every withheld pattern a full rectangle of units and values.
 */
final class Block {
  private static final Comparator<Block> ORDER =
      Comparator.comparing(Block::unit)
          .thenComparing(block -> block.period().toString())
          .thenComparing(Block::breakdown);

  private final Key key;
  private final Map<String, Sum> sums;
  private final Sum sum;

  Block(Key key, SortedMap<String, Sum> sums) {
    this.key = key;
    this.sums = Collections.unmodifiableSortedMap(sums);
    this.sum = sums.values().stream().reduce(Sum::plus).orElse(Sum.NOTHING);
  }

  /** The blocks of some figures, in an order of their own: what is withheld depends on it. */
  static List<Block> of(List<Figure> figures) {
    Map<Key, SortedMap<String, Sum>> sums = new HashMap<>();
    for (Figure figure : figures) {
      Key key = new Key(figure.unit(), Span.of(figure.period()), figure.breakdown());
      sums.computeIfAbsent(key, k -> new TreeMap<>())
          .merge(figure.value(), figure.sum(), Sum::plus);
    }
    List<Block> blocks = new ArrayList<>();
    sums.forEach((key, values) -> blocks.add(new Block(key, values)));
    blocks.sort(ORDER);
    return blocks;
  }

  Key key() {
    return key;
  }

  String unit() {
    return key.unit();
  }

  Span period() {
    return key.period();
  }

  /** Empty text for the total. */
  String breakdown() {
    return key.breakdown();
  }

  boolean isTotal() {
    return breakdown().isEmpty();
  }

  Map<String, Sum> sums() {
    return sums;
  }

  Sum of(String value) {
    return sums.getOrDefault(value, Sum.NOTHING);
  }

  Sum sum() {
    return sum;
  }

  boolean isSmall(long threshold) {
    for (Sum part : sums.values()) {
      if (part.isSmall(threshold)) {
        return true;
      }
    }
    return false;
  }
}
