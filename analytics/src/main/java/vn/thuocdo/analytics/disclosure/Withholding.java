package vn.thuocdo.analytics.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is withheld of one indicator in one province: blocks with small figures, and as many others
 * as are needed so that sums over units, values and months give nothing away.
 *
 * <p>A withheld total takes all its breakdowns with it. Of a flow, a withheld period takes every
 * longer period that holds it; of a state, every period that ends in the same month. Weeks of a
 * unit are withheld all or none, because they cross months.
 */
final class Withholding {
  /** How many partners are tried before the largest is taken. */
  private static final int MOST_TRIED = 24;

  private final String province;
  private final boolean flow;
  private final long threshold;
  private final Map<Key, Block> blocks = new LinkedHashMap<>();
  private final Map<Key, Reason> withheld = new LinkedHashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private final Map<String, List<Block>> byUnit = new HashMap<>();
  private final Map<Table, List<Block>> tables = new LinkedHashMap<>();
  private LocalDate lastMonth = LocalDate.MIN;

  /** The same breakdown and period of all units. */
  private record Table(Span period, String breakdown) {}

  Withholding(String province, boolean flow, long threshold, Collection<Block> all) {
    this.province = province;
    this.flow = flow;
    this.threshold = threshold;
    all.forEach(this::add);
  }

  private void add(Block block) {
    blocks.put(key(block), block);
    byUnit.computeIfAbsent(block.unit(), u -> new ArrayList<>()).add(block);
    tables
        .computeIfAbsent(new Table(block.period(), block.breakdown()), t -> new ArrayList<>())
        .add(block);
    if (block.period().isMonth()) {
      LocalDate end = block.period().period().end();
      lastMonth = end.isAfter(lastMonth) ? end : lastMonth;
      if (block.isTotal()) {
        Sum sum = block.sum();
        sizes.merge(block.unit(), sum.divided() ? sum.denominator() : sum.numerator(), Long::sum);
      }
    }
  }

  private static Key key(Block block) {
    return new Key(block.unit(), block.period(), block.breakdown());
  }

  /** What is withheld now, and why, in the order in which it was decided. */
  Map<Key, Reason> withheld() {
    return new LinkedHashMap<>(withheld);
  }

  boolean isWithheld(Key key) {
    return withheld.containsKey(key);
  }

  /** Withholds the blocks with small figures. */
  void withholdSmall() {
    for (Block block : blocks.values()) {
      if (block.isSmall(threshold)) {
        withhold(key(block), Reason.PRIMARY);
      }
    }
  }

  /** Withholds a block of another indicator that says the same, if this one has it. */
  boolean follow(Key key) {
    boolean news = blocks.containsKey(key) && !isWithheld(key);
    if (news) {
      withhold(key, Reason.COMPLEMENTARY);
    }
    return news;
  }

  /** Adds partners until nothing can be worked out any more. */
  void settle() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Table table : tables.keySet()) {
        while (addPartner(table)) {
          changed = true;
        }
      }
    }
  }

  private void withhold(Key key, Reason reason) {
    if (!blocks.containsKey(key) || withheld.putIfAbsent(key, reason) != null) {
      return;
    }
    for (Block other : byUnit.get(key.unit())) {
      if (goesWith(key, other)) {
        withhold(key(other), Reason.COMPLEMENTARY);
      }
    }
  }

  private boolean goesWith(Key key, Block other) {
    Span period = key.period();
    if (period.isWeek()) {
      return other.period().isWeek();
    }
    if (key.breakdown().isEmpty() && (other.period().equals(period) || other.period().isWeek())) {
      return true;
    }
    return other.breakdown().equals(key.breakdown())
        && (flow
            ? other.period().contains(period)
            : !other.period().isWeek() && lastDay(other.period()).equals(lastDay(period)));
  }

  private LocalDate lastDay(Span period) {
    LocalDate end = period.period().end();
    return end.isAfter(lastMonth) ? lastMonth : end;
  }

  /** True when something had to be withheld in addition. */
  private boolean addPartner(Table table) {
    List<Block> units = tables.get(table);
    Optional<Block> whole = units.stream().filter(b -> b.unit().equals(province)).findFirst();
    boolean wholeKnown = whole.filter(b -> !isWithheld(key(b))).isPresent();
    List<Block> hidden =
        units.stream().filter(b -> !b.unit().equals(province) && isWithheld(key(b))).toList();
    if (hidden.isEmpty() && (wholeKnown || whole.isEmpty())) {
      return false;
    }
    Optional<Block> unknownWhole = whole.filter(b -> !wholeKnown);
    if (!hidden.isEmpty() && protects(hidden, unknownWhole)) {
      return false;
    }
    Optional<Key> partner = partner(table, hidden, unknownWhole);
    partner.ifPresent(key -> withhold(key, Reason.COMPLEMENTARY));
    if (partner.isEmpty() && wholeKnown) {
      withhold(begin(whole.get()).orElse(key(whole.get())), Reason.COMPLEMENTARY);
      return true;
    }
    return partner.isPresent();
  }

  /** True when the withheld units hide each other and, when it is withheld, the province. */
  private boolean protects(List<Block> hidden, Optional<Block> unknownWhole) {
    Bounds bounds = new Bounds(hidden, unknownWhole.isEmpty(), this::isTotalKnown);
    return bounds.protect(threshold)
        && unknownWhole.filter(whole -> !bounds.protectWhole(whole, threshold)).isEmpty();
  }

  private boolean isTotalKnown(Block block) {
    Key total = new Key(block.unit(), block.period(), "");
    return !block.isTotal() && blocks.containsKey(total) && !isWithheld(total);
  }

  /** The smallest unit that protects the others, else the largest there is. */
  private Optional<Key> partner(Table table, List<Block> hidden, Optional<Block> unknownWhole) {
    List<Block> candidates =
        tables.get(table).stream()
            .filter(b -> !b.unit().equals(province) && !isWithheld(key(b)))
            .filter(b -> begin(b).isPresent())
            .sorted(
                Comparator.comparingLong((Block b) -> sizes.getOrDefault(b.unit(), 0L))
                    .thenComparing(Block::unit))
            .toList();
    int step = Math.max(1, candidates.size() / MOST_TRIED);
    for (int i = 0; i < candidates.size(); i += step) {
      List<Block> more = new ArrayList<>(hidden);
      more.add(candidates.get(i));
      if (protects(more, unknownWhole)) {
        return begin(candidates.get(i));
      }
    }
    return candidates.isEmpty() ? Optional.empty() : begin(candidates.get(candidates.size() - 1));
  }

  /** A longer period of a flow is withheld by way of one of its months, or it could be summed. */
  private Optional<Key> begin(Block block) {
    if (!flow || block.period().isMonth() || block.period().isWeek()) {
      return Optional.of(key(block));
    }
    TreeSet<Key> months = new TreeSet<>(Comparator.comparing(k -> k.period().period()));
    for (Block other : byUnit.get(block.unit())) {
      if (other.period().isMonth()
          && other.breakdown().equals(block.breakdown())
          && block.period().contains(other.period())) {
        months.add(key(other));
      }
    }
    return months.stream()
        .filter(key -> anyWithheld(key.period(), key.breakdown()))
        .findFirst()
        .or(() -> months.stream().reduce((earlier, later) -> later));
  }

  private boolean anyWithheld(Span period, String breakdown) {
    return tables.getOrDefault(new Table(period, breakdown), List.of()).stream()
        .anyMatch(block -> isWithheld(key(block)));
  }
}
