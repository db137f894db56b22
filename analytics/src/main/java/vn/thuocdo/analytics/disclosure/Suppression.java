package vn.thuocdo.analytics.disclosure;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
   * What is withheld of indicators that publish the same numbers, in wards and neighbourhoods.
   *
   * @param linked with all figures of a piece of time ({@link Linked#pieces})
   * @param earlier what was withheld of these figures in the state before
   */
  public List<Withheld> of(List<IndicatorFigures> linked, List<Withheld> earlier) {
    List<Withheld> wards = ofWards(linked, earlier);
    List<Withheld> withheld = new ArrayList<>(wards);
    withheld.addAll(ofNeighbourhoods(linked, wards, earlier));
    return withheld;
  }

  /**
   * What is withheld of provinces and wards: what is withheld of one indicator is withheld of all
   * linked ones, and what was withheld before stays so, because whoever kept the earlier figures
   * would else find out about those that were withheld then.
   *
   * @param linked with all figures of provinces and wards of a piece of time
   */
  public List<Withheld> ofWards(List<IndicatorFigures> linked, List<Withheld> earlier) {
    Set<String> provinces = new TreeSet<>();
    linked.forEach(i -> i.figures().forEach(figure -> provinces.add(figure.province())));
    return provinces.stream().flatMap(p -> ofProvince(p, linked, earlier).stream()).toList();
  }

  /**
   * What is withheld of neighbourhoods. Each ward is decided for itself, so there may be figures of
   * some wards only.
   *
   * @param linked with all figures of the neighbourhoods of some wards
   * @param ofWards what is withheld of these wards
   */
  public List<Withheld> ofNeighbourhoods(
      List<IndicatorFigures> linked, List<Withheld> ofWards, List<Withheld> earlier) {
    return linked.stream()
        .flatMap(
            indicator ->
                new NeighbourhoodWithholding(indicator, thresholds)
                        .withheld(keys(indicator, ofWards)::contains, keys(indicator, earlier))
                        .stream())
        .toList();
  }

  private List<Withheld> ofProvince(
      String province, List<IndicatorFigures> linked, List<Withheld> earlier) {
    List<Withholding> own =
        linked.parallelStream().map(indicator -> begun(province, indicator)).toList();
    Map<String, Withholding> byIndicator = new LinkedHashMap<>();
    for (int i = 0; i < own.size(); i++) {
      byIndicator.put(linked.get(i).indicator(), own.get(i));
    }
    earlier.forEach(before -> byIndicator.get(before.indicator()).keep(before.key()));
    do {
      own.parallelStream().forEach(Withholding::settle);
    } while (follow(own));
    return linked.stream().flatMap(i -> rows(i, byIndicator.get(i.indicator())).stream()).toList();
  }

  /** Small figures of one indicator, and what protects its denominators. */
  private Withholding begun(String province, IndicatorFigures indicator) {
    Withholding own = withholding(province, indicator);
    own.withholdSmall();
    Withholding below = withholding(province, indicator.below());
    below.withholdSmall();
    below.settle();
    below.withheld().keySet().forEach(own::follow);
    return own;
  }

  private static List<Withheld> rows(IndicatorFigures indicator, Withholding decided) {
    List<Withheld> rows = new ArrayList<>();
    decided
        .withheld()
        .forEach((key, reason) -> rows.add(Withheld.of(indicator.indicator(), key, reason)));
    return rows;
  }

  private Withholding withholding(String province, IndicatorFigures indicator) {
    return new Withholding(
        province, indicator.flow(), thresholds.ward(), Block.of(indicator.ofWards(province)));
  }

  private static Set<Key> keys(IndicatorFigures indicator, List<Withheld> rows) {
    return rows.stream()
        .filter(row -> row.indicator().equals(indicator.indicator()))
        .map(Withheld::key)
        .collect(toSet());
  }

  private static boolean follow(List<Withholding> linked) {
    boolean news = false;
    for (Withholding from : linked) {
      for (Withholding to : linked) {
        for (Key key : from == to ? Set.<Key>of() : from.withheld().keySet()) {
          news |= to.follow(key);
        }
      }
    }
    return news;
  }
}
