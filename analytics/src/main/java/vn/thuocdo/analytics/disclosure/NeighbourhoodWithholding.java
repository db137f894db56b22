package vn.thuocdo.analytics.disclosure;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What is withheld of one indicator in neighbourhoods, ward by ward. */
record NeighbourhoodWithholding(IndicatorFigures indicator, Thresholds thresholds) {
  private record WardMonth(String ward, Span month) {
    static WardMonth of(Block neighbourhood) {
      String unit = neighbourhood.unit();
      return new WardMonth(unit.substring(0, unit.indexOf('/')), neighbourhood.period());
    }

    Key total() {
      return new Key(ward, month, "");
    }
  }

  /**
   * The neighbourhoods that must be withheld, also as denominators.
   *
   * @param ofWard tells what is withheld of wards
   * @param earlier what was withheld in the state before
   */
  List<Withheld> withheld(Predicate<Key> ofWard, Set<Key> earlier) {
    Set<Key> asked = new HashSet<>(earlier);
    byWard(indicator.below())
        .values()
        .forEach(blocks -> add(new Neighbourhoods(blocks, Set.of(), thresholds), asked));
    List<Withheld> withheld = new ArrayList<>();
    byWard(indicator)
        .forEach(
            (place, blocks) ->
                new Neighbourhoods(blocks, asked, thresholds)
                    .withheld(!ofWard.test(place.total()))
                    .forEach(block -> withheld.add(withheld(block))));
    return withheld;
  }

  private static void add(Neighbourhoods below, Set<Key> asked) {
    below.withheld(true).forEach(block -> asked.add(block.key()));
  }

  private Map<WardMonth, List<Block>> byWard(IndicatorFigures figures) {
    return Block.of(figures.ofNeighbourhoods()).stream().collect(groupingBy(WardMonth::of));
  }

  private Withheld withheld(Block block) {
    Reason reason = block.isSmall(thresholds.below()) ? Reason.PRIMARY : Reason.COMPLEMENTARY;
    return Withheld.of(indicator.indicator(), block.key(), reason);
  }
}
