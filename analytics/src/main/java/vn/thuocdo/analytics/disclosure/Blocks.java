package vn.thuocdo.analytics.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The figures of one indicator in one province, found by what they share. */
final class Blocks {
  private final Map<Key, Block> byKey = new LinkedHashMap<>();
  private final Map<Table, List<Block>> tables = new LinkedHashMap<>();
  private final Map<Row, List<Block>> rows = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private final Set<String> breakdowns = new LinkedHashSet<>();
  private LocalDate lastMonth = LocalDate.MIN;

  /** The same breakdown and period of all units. */
  record Table(Span period, String breakdown) {}

  /** The same breakdown of one unit in all periods. */
  private record Row(String unit, String breakdown) {}

  Blocks(Collection<Block> all) {
    all.forEach(this::add);
    Comparator<Block> bySize =
        Comparator.comparingLong((Block b) -> sizes.getOrDefault(b.unit(), 0L))
            .thenComparing(Block::unit);
    tables.values().forEach(units -> units.sort(bySize));
  }

  private void add(Block block) {
    byKey.put(block.key(), block);
    rows.computeIfAbsent(new Row(block.unit(), block.breakdown()), r -> new ArrayList<>())
        .add(block);
    tables
        .computeIfAbsent(new Table(block.period(), block.breakdown()), t -> new ArrayList<>())
        .add(block);
    if (block.period().isMonth()) {
      addMonth(block);
    }
    if (!block.isTotal()) {
      breakdowns.add(block.breakdown());
    }
  }

  private void addMonth(Block block) {
    LocalDate end = block.period().period().end();
    lastMonth = end.isAfter(lastMonth) ? end : lastMonth;
    if (block.isTotal()) {
      Sum sum = block.sum();
      sizes.merge(block.unit(), sum.divided() ? sum.denominator() : sum.numerator(), Long::sum);
    }
  }

  Collection<Block> all() {
    return byKey.values();
  }

  boolean has(Key key) {
    return byKey.containsKey(key);
  }

  Optional<Block> find(Key key) {
    return Optional.ofNullable(byKey.get(key));
  }

  Set<Table> tables() {
    return tables.keySet();
  }

  /** The blocks of a table, the smallest unit first. */
  List<Block> of(Table table) {
    return tables.getOrDefault(table, List.of());
  }

  /** The same breakdown of one unit in all periods. */
  List<Block> ofUnit(String unit, String breakdown) {
    return rows.get(new Row(unit, breakdown));
  }

  /** Every breakdown that any unit has. */
  Set<String> breakdowns() {
    return breakdowns;
  }

  /** The day whose state a period shows: its end, or that of the last month there is. */
  LocalDate lastDay(Span period) {
    LocalDate end = period.period().end();
    return end.isAfter(lastMonth) ? lastMonth : end;
  }
}
