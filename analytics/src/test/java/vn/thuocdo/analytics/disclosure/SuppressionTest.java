package vn.thuocdo.analytics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {
  private static final Thresholds THRESHOLDS = new Thresholds(5, 10);
  private static final Suppression SUPPRESSION = new Suppression(THRESHOLDS);

  private static Figure ward(String unit, long numerator, long denominator) {
    return new Figure(unit, "ward", "79", "2026-10", "", "", numerator, denominator, true);
  }

  private static List<Withheld> withheld(Figure... figures) {
    return SUPPRESSION.of(List.of(new IndicatorFigures("x", false, List.of(figures))));
  }

  private static Figure province(long numerator, long denominator) {
    return new Figure("79", "province", "79", "2026-10", "", "", numerator, denominator, true);
  }

  /** 3 of 100 is small; the smallest other ward that hides it is withheld with it. */
  @Test
  void aSmallFigureTakesAPartnerWithIt() {
    assertThat(
            withheld(
                province(153, 700), ward("1", 3, 100), ward("2", 50, 200), ward("3", 100, 400)))
        .containsExactlyInAnyOrder(
            new Withheld("x", "1", "2026-10", "", Reason.PRIMARY),
            new Withheld("x", "2", "2026-10", "", Reason.COMPLEMENTARY));
  }

  @Test
  void fewAboveBelowAndBesideTheLineAreAllSmallAndNobodyIsNot() {
    assertThat(withheld(province(50, 54), ward("1", 50, 54))).isNotEmpty();
    assertThat(withheld(province(3, 3), ward("1", 3, 3))).isNotEmpty();
    assertThat(
            withheld(province(100, 300), ward("1", 0, 100), ward("2", 100, 100), ward("3", 0, 100)))
        .isEmpty();
  }

  /** 2 and 1 make only 3, so that both would be known to be small without a third ward. */
  @Test
  void twoSmallFiguresWhoseSumIsSmallNeedAThird() {
    assertThat(
            withheld(province(63, 300), ward("1", 2, 100), ward("2", 1, 100), ward("3", 60, 100)))
        .extracting(Withheld::unit)
        .containsExactlyInAnyOrder("1", "2", "3");
  }

  /** The numerator of one is the denominator of the other. */
  @Test
  void whatIsWithheldOfOneIndicatorIsWithheldOfThoseThatPublishTheSame() {
    List<Figure> cards =
        List.of(province(296, 300), ward("1", 97, 100), ward("2", 100, 100), ward("3", 99, 100));
    List<Figure> ofCards =
        List.of(province(150, 296), ward("1", 50, 97), ward("2", 50, 100), ward("3", 50, 99));
    List<Withheld> withheld =
        SUPPRESSION.of(
            List.of(
                new IndicatorFigures("cards", false, cards),
                new IndicatorFigures("of_cards", false, ofCards)));
    assertThat(withheld.stream().filter(w -> w.indicator().equals("of_cards")).map(Withheld::unit))
        .containsExactlyInAnyOrderElementsOf(
            withheld.stream()
                .filter(w -> w.indicator().equals("cards"))
                .map(Withheld::unit)
                .toList())
        .contains("1", "3");
  }

  /** The attacker solves two linear programmes for every small figure that is withheld. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nobodyNarrowsASmallFigureDownToLessThanTheThreshold(long seed) {
    List<Figure> figures = RandomTables.of(seed, 5);
    List<Withheld> withheld = SUPPRESSION.of(List.of(new IndicatorFigures("x", true, figures)));
    Attacker attacker =
        new Attacker(figures, withheld, denominatorsWithheld(figures), THRESHOLDS.ward());
    List<String> found = new ArrayList<>();
    for (Figure figure : figures) {
      if (!figure.isNeighbourhood() && figure.sum().isSmall(THRESHOLDS.ward())) {
        assertThat(attacker.isWithheld(figure)).as("%s", figure).isTrue();
        double width = attacker.width(figure);
        if (width < THRESHOLDS.ward()) {
          found.add(figure + " within " + width);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /**
   * Neighbourhoods hide in their ward: of a small figure at least as much is left open as the
   * ward's own figure could tell of, and never less than what protects a ward.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nobodyNarrowsASmallFigureOfANeighbourhoodDownEither(long seed) {
    List<Figure> figures = RandomTables.of(seed, 5);
    List<Withheld> withheld = SUPPRESSION.of(List.of(new IndicatorFigures("x", true, figures)));
    Attacker attacker =
        new Attacker(figures, withheld, denominatorsWithheld(figures), THRESHOLDS.ward());
    List<String> found = new ArrayList<>();
    for (Figure figure : figures) {
      if (figure.isNeighbourhood() && figure.sum().isSmall(THRESHOLDS.ward())) {
        assertThat(attacker.isWithheld(figure)).as("%s", figure).isTrue();
        double width = attacker.width(figure);
        if (width < THRESHOLDS.ward()) {
          found.add(figure + " within " + width);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** What would be withheld of an indicator with the same denominators that gives least away. */
  private static List<Withheld> denominatorsWithheld(List<Figure> figures) {
    List<Figure> nobody =
        figures.stream()
            .map(
                f ->
                    new Figure(
                        f.unit(),
                        f.level(),
                        f.province(),
                        f.period(),
                        f.breakdown(),
                        f.value(),
                        0,
                        f.denominator(),
                        true))
            .toList();
    return SUPPRESSION.of(List.of(new IndicatorFigures("y", true, nobody)));
  }
}
