package vn.thuocdo.analytics.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thuocdo.analytics.statement.AssignedTarget;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.analytics.values.MissingReason;
import vn.thuocdo.data.catalogue.Catalogue;
import vn.thuocdo.data.catalogue.CatalogueReader;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.plan.Comparison;
import vn.thuocdo.data.plan.Due;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Target;

class AssessmentTest {
  private static final Catalogue CATALOGUE = CatalogueReader.builtIn();
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

  /** DN-I-05: online dossiers at least 80 % in 2026 and 90 % in 2030. */
  private static final Goal ONLINE = CATALOGUE.findGoal("DN-I-05").orElseThrow();

  @Test
  void theNextDueTargetCountsAndTheGapIsInDossiers() {
    Assessment assessment =
        Assessment.of(ONLINE, sums(700, 1000), true, months("0.5", "0.6", "0.7"), OCTOBER);
    assertThat(assessment.target().orElseThrow().due()).hasToString("2026");
    assertThat(assessment.missingCount()).isEqualTo(OptionalLong.of(100));
    assertThat(assessment.gap().orElseThrow()).isEqualByComparingTo("0.1");
    assertThat(assessment.neededPerMonth().orElseThrow()).isEqualByComparingTo("0.05");
    assertThat(assessment.status()).isEqualTo(GoalStatus.ON_TRACK);
  }

  @Test
  void aFlatSeriesBelowTheTargetIsOffTrack() {
    assertThat(
            Assessment.of(ONLINE, sums(700, 1000), true, months("0.7", "0.7", "0.7"), OCTOBER)
                .status())
        .isEqualTo(GoalStatus.OFF_TRACK);
  }

  @Test
  void afterTheLastDayItIsAchievedOrMissed() {
    LocalDate late = LocalDate.of(2030, 12, 31);
    assertThat(Assessment.of(ONLINE, sums(9, 10), true, List.of(), late).status())
        .isEqualTo(GoalStatus.ACHIEVED);
    assertThat(Assessment.of(ONLINE, sums(899, 1000), true, List.of(), late).status())
        .isEqualTo(GoalStatus.DUE_AND_MISSED);
  }

  /** KH31-13: more than 90 % in every field. */
  @Test
  void aStrictTargetIsNotMetByItsOwnNumberNorWhenAPartFails() {
    Goal strict = CATALOGUE.findGoal("KH31-13").orElseThrow();
    assertThat(Assessment.of(strict, sums(9, 10), true, List.of(), OCTOBER).status())
        .isEqualTo(GoalStatus.DUE_AND_MISSED);
    assertThat(Assessment.of(strict, sums(91, 100), true, List.of(), OCTOBER).status())
        .isEqualTo(GoalStatus.ACHIEVED);
    assertThat(Assessment.of(strict, sums(91, 100), false, List.of(), OCTOBER).status())
        .isEqualTo(GoalStatus.DUE_AND_MISSED);
  }

  @Test
  void withoutFigureOrNumberNothingIsColouredAsFailure() {
    Measurement missing = new Measurement.Missing(MissingReason.NOT_COMPUTED);
    assertThat(Assessment.of(ONLINE, missing, true, List.of(), OCTOBER).status())
        .isEqualTo(GoalStatus.NO_DATA);
    assertThat(status("KH31-18", missing)).isEqualTo(GoalStatus.NO_TARGET_NUMBER);
    assertThat(status("DN-III-04", missing)).isEqualTo(GoalStatus.CONDITIONAL);
    assertThat(status("DN-II-13", missing)).isEqualTo(GoalStatus.NO_DATA);
  }

  @Test
  void aWithheldFigureIsNeitherFailureNorMissing() {
    Assessment withheld =
        Assessment.of(ONLINE, new Measurement.Suppressed(), true, months("0.5"), OCTOBER);
    assertThat(withheld.status()).isEqualTo(GoalStatus.WITHHELD);
    assertThat(withheld.status().needsAction()).isFalse();
    assertThat(withheld.gap()).isEmpty();
    assertThat(withheld.missingCount()).isEmpty();
  }

  private static GoalStatus status(String goal, Measurement measurement) {
    return Assessment.of(
            CATALOGUE.findGoal(goal).orElseThrow(), measurement, true, List.of(), OCTOBER)
        .status();
  }

  /** Published: 219.809 of 244.175 is 90,02 %. */
  @Test
  void theQuotientIsDividedOnceFromExactSums() {
    BigDecimal value = sums(219_809, 244_175).value().orElseThrow();
    assertThat(value.movePointRight(2).setScale(2, java.math.RoundingMode.HALF_UP))
        .isEqualByComparingTo("90.02");
  }

  private static Measurement sums(long numerator, long denominator) {
    return new Measurement.Sums(numerator, OptionalLong.of(denominator));
  }

  /** Figures of August, September and October. */
  private static List<Point> months(String... values) {
    return IntStream.range(0, values.length)
        .mapToObj(
            i -> new Point(YearMonth.of(2026, 8 + i).atEndOfMonth(), new BigDecimal(values[i])))
        .toList();
  }

  /** From 50 % in August to 80 % in December: 65 % in October. */
  @Test
  void thePathIsStraightFromTheFirstFigureToTheTarget() {
    Assessment assessment =
        Assessment.of(ONLINE, sums(700, 1000), true, months("0.5", "0.7"), OCTOBER);
    assertThat(assessment.path().orElseThrow()).isEqualByComparingTo("0.65");
    assertThat(assessment.status()).isEqualTo(GoalStatus.ON_TRACK);
    assertThat(Assessment.of(ONLINE, sums(600, 1000), true, months("0.5", "0.6"), OCTOBER).status())
        .isEqualTo(GoalStatus.AT_RISK);
  }

  @Test
  void aLevelAssignedToTheUnitTakesThePlaceOfThePlansUntilItsDay() {
    Goal assigned =
        EffectiveTargets.of(
            ONLINE,
            Direction.HIGHER,
            List.of(
                new AssignedTarget(
                    "DN-I-05",
                    "26368",
                    LocalDate.of(2026, 12, 31),
                    BigDecimal.valueOf(70),
                    LocalDate.of(2026, 2, 10))));
    Assessment now = Assessment.of(assigned, sums(700, 1000), true, List.of(), OCTOBER);
    assertThat(now.status()).isEqualTo(GoalStatus.ACHIEVED);
    assertThat(now.target().orElseThrow().due()).hasToString("2026-12-31");
    assertThat(
            Assessment.of(assigned, sums(700, 1000), true, List.of(), LocalDate.of(2027, 1, 31))
                .targetValue()
                .orElseThrow())
        .isEqualByComparingTo("0.9");
  }

  /** A number assigned to an indicator that should fall: 60 of 1000 is 10 more than 5 %. */
  @Test
  void lowerIsBetterCountsWhatIsTooMuch() {
    Goal most =
        ONLINE.withTargets(
            Comparison.AT_MOST,
            List.of(new Target(Due.parse("2026"), Optional.of(BigDecimal.valueOf(5)), "5")));
    Assessment assessment =
        Assessment.of(most, sums(60, 1000), true, months("0.12", "0.09", "0.06"), OCTOBER);
    assertThat(assessment.missingCount()).isEqualTo(OptionalLong.of(10));
    assertThat(assessment.gap().orElseThrow()).isEqualByComparingTo("0.01");
    assertThat(assessment.status()).isEqualTo(GoalStatus.ON_TRACK);
    assertThat(Assessment.of(most, sums(50, 1000), true, List.of(), OCTOBER).status())
        .isEqualTo(GoalStatus.ACHIEVED);
  }

  @Test
  void aMilestoneIsDoneOrMissedAndNeverFailedBeforeItsDay() {
    Goal goal = CATALOGUE.findGoal("DN-IV-01").orElseThrow();
    Measurement undone = new Measurement.Sums(0, OptionalLong.empty());
    Measurement done = new Measurement.Sums(1, OptionalLong.empty());
    assertThat(Assessment.of(goal, done, true, List.of(), OCTOBER).status())
        .isEqualTo(GoalStatus.ACHIEVED);
    assertThat(Assessment.of(goal, undone, true, List.of(), OCTOBER).status())
        .isEqualTo(GoalStatus.NO_TARGET_NUMBER);
    assertThat(Assessment.of(goal, undone, true, List.of(), LocalDate.of(2026, 12, 31)).status())
        .isEqualTo(GoalStatus.DUE_AND_MISSED);
  }
}
