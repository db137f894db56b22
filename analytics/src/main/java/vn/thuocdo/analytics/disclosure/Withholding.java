package vn.thuocdo.analytics.disclosure;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thuocdo.analytics.disclosure.Blocks.Table;

/**
 * What is withheld of one indicator in one province: blocks with small figures, and as many others
 * as are needed so that sums over units, values and months give nothing away.
 *
 * <p>A withheld total takes all its breakdowns with it. Of a flow, a withheld period takes every
 * longer period that holds it; of a state, every period that ends in the same month. Weeks of a
 * unit are withheld all or none, because they cross months.
 */
final class Withholding {
  private final String province;
  private final boolean flow;
  private final long threshold;
  private final Blocks blocks;
  private final Map<Key, Reason> withheld = new LinkedHashMap<>();

  Withholding(String province, boolean flow, long threshold, Collection<Block> all) {
    this.province = province;
    this.flow = flow;
    this.threshold = threshold;
    this.blocks = new Blocks(all);
  }

  /** What is withheld now, and why, in the order in which it was decided. */
  Map<Key, Reason> withheld() {
    return Collections.unmodifiableMap(withheld);
  }

  boolean isWithheld(Key key) {
    return withheld.containsKey(key);
  }

  /** Withholds the blocks with small figures. */
  void withholdSmall() {
    for (Block block : blocks.all()) {
      if (block.isSmall(threshold)) {
        withhold(block.key(), Reason.PRIMARY);
      }
    }
  }

  /**
   * Withholds what was withheld in the state before. Of a state, longer periods go with their last
   * month, which may have been another then.
   */
  void keep(Key key) {
    if (flow || key.period().isMonth()) {
      follow(key);
    }
  }

  /** Withholds a block of another indicator that says the same, if this one has it. */
  boolean follow(Key key) {
    boolean news = blocks.has(key) && !isWithheld(key);
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
      for (Table table : blocks.tables()) {
        while (addPartner(table)) {
          changed = true;
        }
      }
    }
  }

  private void withhold(Key first, Reason reason) {
    Deque<Key> open = new ArrayDeque<>(List.of(first));
    Reason why = reason;
    while (!open.isEmpty()) {
      Key key = open.poll();
      if (blocks.has(key) && withheld.putIfAbsent(key, why) == null) {
        addCompanions(key, open);
      }
      why = Reason.COMPLEMENTARY;
    }
  }

  private void addCompanions(Key key, Deque<Key> open) {
    for (Block other : blocks.ofUnit(key.unit(), key.breakdown())) {
      if (goesWith(key.period(), other.period())) {
        open.add(other.key());
      }
    }
    if (key.breakdown().isEmpty()) {
      blocks.breakdowns().forEach(dim -> open.add(new Key(key.unit(), key.period(), dim)));
      blocks.ofUnit(key.unit(), "").stream()
          .filter(other -> other.period().isWeek())
          .forEach(other -> open.add(other.key()));
    }
  }

  private boolean goesWith(Span period, Span other) {
    if (period.isWeek() || other.isWeek()) {
      return period.isWeek() && other.isWeek();
    }
    return flow ? other.contains(period) : blocks.lastDay(other).equals(blocks.lastDay(period));
  }

  /** True when something had to be withheld in addition. */
  private boolean addPartner(Table table) {
    Optional<Block> whole = blocks.find(new Key(province, table.period(), table.breakdown()));
    boolean wholeKnown = whole.filter(b -> !isWithheld(b.key())).isPresent();
    Bounds bounds = new Bounds(whole.filter(b -> !wholeKnown), this::isTotalKnown, threshold);
    boolean any = false;
    for (Block block : blocks.of(table)) {
      if (!block.unit().equals(province) && isWithheld(block.key())) {
        bounds.add(block);
        any = true;
      }
    }
    Optional<Bounds.Open> open = bounds.open();
    boolean derivable = !any && whole.isPresent() && !wholeKnown;
    if (open.isEmpty() && !derivable) {
      return false;
    }
    Optional<Key> partner = partner(table, bounds, open);
    partner.ifPresent(key -> withhold(key, Reason.COMPLEMENTARY));
    if (partner.isEmpty() && wholeKnown) {
      Block province = whole.get();
      withhold(begin(province).orElse(province.key()), Reason.COMPLEMENTARY);
      return true;
    }
    return partner.isPresent();
  }

  private boolean isTotalKnown(Block block) {
    if (block.isTotal()) {
      return false;
    }
    Key total = new Key(block.unit(), block.period(), "");
    return blocks.has(total) && !isWithheld(total);
  }

  /** The smallest unit that protects an open figure, else the largest there is. */
  private Optional<Key> partner(Table table, Bounds bounds, Optional<Bounds.Open> open) {
    Optional<Key> largest = Optional.empty();
    for (Block block : blocks.of(table)) {
      if (!block.unit().equals(province) && !isWithheld(block.key())) {
        Optional<Key> begin = begin(block);
        if (begin.isPresent() && open.filter(o -> bounds.helps(o, block)).isPresent()) {
          return begin;
        }
        largest = begin.isPresent() ? begin : largest;
      }
    }
    return largest;
  }

  /** A longer period of a flow is withheld by way of one of its months, or it could be summed. */
  private Optional<Key> begin(Block block) {
    if (!flow || block.period().isMonth() || block.period().isWeek()) {
      return Optional.of(block.key());
    }
    Optional<Key> last = Optional.empty();
    for (Block month : blocks.ofUnit(block.unit(), block.breakdown())) {
      if (month.period().isMonth() && block.period().contains(month.period())) {
        if (anyWithheld(month.period(), month.breakdown())) {
          return Optional.of(month.key());
        }
        last = Optional.of(month.key());
      }
    }
    return last;
  }

  private boolean anyWithheld(Span period, String breakdown) {
    return blocks.of(new Table(period, breakdown)).stream()
        .anyMatch(block -> isWithheld(block.key()));
  }
}
