package vn.thuocdo.analytics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {
  private static final Thresholds THRESHOLDS = new Thresholds(5, 10);
  private static final Suppression SUPPRESSION = new Suppression(THRESHOLDS);

  private static final List<Withheld> NOTHING = List.of();

  private static Figure ward(String unit, long numerator, long denominator) {
    return new Figure(unit, "ward", "79", "2026-10", "", "", numerator, denominator, true);
  }

  private static List<Withheld> withheld(Figure... figures) {
    return SUPPRESSION.of(List.of(new IndicatorFigures("x", false, List.of(figures))), NOTHING);
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
                new IndicatorFigures("of_cards", false, ofCards)),
            NOTHING);
    assertThat(withheld.stream().filter(w -> w.indicator().equals("of_cards")).map(Withheld::unit))
        .containsExactlyInAnyOrderElementsOf(
            withheld.stream()
                .filter(w -> w.indicator().equals("cards"))
                .map(Withheld::unit)
                .toList())
        .contains("1", "3");
  }

  /** Ward 2 was a partner of ward 1; whoever kept its figure would know ward 1's of then. */
  @Test
  void whatWasWithheldStaysSo() {
    Figure[] now = {province(158, 700), ward("1", 8, 100), ward("2", 50, 200), ward("3", 100, 400)};
    List<Withheld> earlier =
        List.of(
            new Withheld("x", "1", "2026-10", "", Reason.PRIMARY),
            new Withheld("x", "2", "2026-10", "", Reason.COMPLEMENTARY));
    assertThat(withheld(now)).isEmpty();
    assertThat(SUPPRESSION.of(List.of(new IndicatorFigures("x", false, List.of(now))), earlier))
        .containsExactly(
            new Withheld("x", "1", "2026-10", "", Reason.COMPLEMENTARY),
            new Withheld("x", "2", "2026-10", "", Reason.COMPLEMENTARY));
  }

  /** The year looked at the end of September then, and looks at the end of October now. */
  @Test
  void ofAStateOnlyWhatWasWithheldOfTheSameDayStaysSo() {
    Figure october = ward("1", 50, 100);
    Figure year = new Figure("1", "ward", "79", "2026", "", "", 50, 100, true);
    List<Withheld> earlier = List.of(new Withheld("x", "1", "2026", "", Reason.COMPLEMENTARY));
    assertThat(
            SUPPRESSION.of(
                List.of(new IndicatorFigures("x", false, List.of(october, year))), earlier))
        .isEmpty();
  }
}
