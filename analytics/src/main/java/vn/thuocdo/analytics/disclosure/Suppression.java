package vn.thuocdo.analytics.disclosure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides what is withheld: figures that show fewer people than the threshold above, below or
 * beside the line (primary), and as many others as are needed so that none of those can be worked
 * out or narrowed down to less than the threshold (complementary).
 */
public final class Suppression {
  /** To be raised when these rules decide something else about the same figures. */
  public static final String RULES = "4";

  private final Thresholds thresholds;

  public Suppression(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /**
   * What is withheld of indicators that publish the same numbers: what is withheld of one is
   * withheld of all, and what was withheld before stays so, because whoever kept the earlier
   * figures would else find out about those that were withheld then.
   *
   * @param linked with all figures of a piece of time ({@link Linked#pieces})
   * @param earlier what was withheld of these figures in the state before
   */
  public List<Withheld> of(List<IndicatorFigures> linked, List<Withheld> earlier) {
    List<Withheld> withheld = new ArrayList<>();
    Set<String> provinces = new HashSet<>();
    linked.forEach(i -> i.figures().forEach(figure -> provinces.add(figure.province())));
    for (String province : provinces.stream().sorted().toList()) {
      withheld.addAll(of(province, linked, earlier));
    }
    return withheld;
  }

  private List<Withheld> of(
      String province, List<IndicatorFigures> linked, List<Withheld> earlier) {
    Map<String, Withholding> byIndicator = new LinkedHashMap<>();
    for (IndicatorFigures indicator : linked) {
      byIndicator.put(indicator.indicator(), withholding(province, indicator));
    }
    byIndicator.values().forEach(Withholding::withholdSmall);
    for (IndicatorFigures indicator : linked) {
      Withholding below = withholding(province, indicator.below());
      below.withholdSmall();
      below.settle();
      below.withheld().keySet().forEach(byIndicator.get(indicator.indicator())::follow);
    }
    earlier.forEach(before -> byIndicator.get(before.indicator()).keep(before.key()));
    do {
      byIndicator.values().forEach(Withholding::settle);
    } while (follow(byIndicator));
    List<Withheld> withheld = new ArrayList<>();
    for (IndicatorFigures indicator : linked) {
      Withholding own = byIndicator.get(indicator.indicator());
      own.withheld()
          .forEach(
              (key, reason) ->
                  withheld.add(
                      new Withheld(
                          indicator.indicator(),
                          key.unit(),
                          key.period().toString(),
                          key.breakdown(),
                          reason)));
      withheld.addAll(neighbourhoods(province, indicator, own, keys(indicator, earlier)));
    }
    return withheld;
  }

  private Withholding withholding(String province, IndicatorFigures indicator) {
    return new Withholding(
        province, indicator.flow(), thresholds.ward(), blocks(indicator.of(province, false)));
  }

  private static Set<Key> keys(IndicatorFigures indicator, List<Withheld> earlier) {
    return earlier.stream()
        .filter(before -> before.indicator().equals(indicator.indicator()))
        .map(Withheld::key)
        .collect(toSet());
  }

  private static boolean follow(Map<String, Withholding> byIndicator) {
    boolean news = false;
    for (Withholding from : byIndicator.values()) {
      for (Withholding to : byIndicator.values()) {
        for (Key key : from == to ? Set.<Key>of() : from.withheld().keySet()) {
          news |= to.follow(key);
        }
      }
    }
    return news;
  }

  /** In the order in which they first come. */
  private static List<Block> blocks(List<Figure> figures) {
    Map<Key, SortedMap<String, Sum>> sums = new LinkedHashMap<>();
    for (Figure figure : figures) {
      Key key = new Key(figure.unit(), Span.of(figure.period()), figure.breakdown());
      sums.computeIfAbsent(key, k -> new TreeMap<>())
          .merge(figure.value(), figure.sum(), Sum::plus);
    }
    List<Block> blocks = new ArrayList<>();
    sums.forEach((key, values) -> blocks.add(new Block(key, values)));
    return blocks;
  }

  private record WardMonth(String ward, Span month) {}

  private List<Withheld> neighbourhoods(
      String province, IndicatorFigures indicator, Withholding wards, Set<Key> earlier) {
    Map<WardMonth, List<Block>> byWard = byWard(province, indicator);
    Set<Key> asked = new HashSet<>(earlier);
    byWard(province, indicator.below())
        .values()
        .forEach(
            blocks ->
                new Neighbourhoods(blocks, Set.of(), thresholds)
                    .withheld(true)
                    .forEach(block -> asked.add(block.key())));
    List<Withheld> withheld = new ArrayList<>();
    byWard.forEach(
        (place, blocks) -> {
          boolean known = !wards.isWithheld(new Key(place.ward(), place.month(), ""));
          for (Block block : new Neighbourhoods(blocks, asked, thresholds).withheld(known)) {
            Reason reason =
                block.isSmall(thresholds.below()) ? Reason.PRIMARY : Reason.COMPLEMENTARY;
            withheld.add(
                new Withheld(
                    indicator.indicator(), block.unit(), block.period().toString(), "", reason));
          }
        });
    return withheld;
  }

  private static Map<WardMonth, List<Block>> byWard(String province, IndicatorFigures indicator) {
    return blocks(indicator.of(province, true)).stream()
        .collect(
            groupingBy(
                b -> new WardMonth(b.unit().substring(0, b.unit().indexOf('/')), b.period())));
  }
}
