package vn.thuocdo.data.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thuocdo.data.text.Bilingual;

class ScoringTest {
  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void aCapGivesAllPointsAndNoMore() {
    ScorePart part = new ScorePart("x", number("20"), new Scoring.Proportional(number("0.8")));
    assertThat(part.earned(number("0.4"))).isEqualByComparingTo("10");
    assertThat(part.earned(number("0.8"))).isEqualByComparingTo("20");
    assertThat(part.earned(number("0.95"))).isEqualByComparingTo("20");
  }

  @Test
  void bandsGiveThePointsOfTheLastStepReached() {
    ScorePart part =
        new ScorePart(
            "x",
            number("10"),
            new Scoring.Steps(
                List.of(
                    new Scoring.Steps.Step(number("0.5"), number("4")),
                    new Scoring.Steps.Step(number("0.9"), number("10")))));
    assertThat(part.earned(number("0.49"))).isEqualByComparingTo("0");
    assertThat(part.earned(number("0.5"))).isEqualByComparingTo("4");
    assertThat(part.earned(number("0.89"))).isEqualByComparingTo("4");
    assertThat(part.earned(number("0.9"))).isEqualByComparingTo("10");
  }

  @Test
  void pointsOfGroupsMustAddUp() {
    ScoreGroup group =
        new ScoreGroup(
            "g",
            new Bilingual("n", "n"),
            List.of(new ScorePart("x", number("18"), new Scoring.InPoints())));
    assertThatThrownBy(() -> new Formula.Composite(number("100"), List.of(group), List.of()))
        .hasMessage("the points of the groups add up to 18, not to 100");
  }
}
