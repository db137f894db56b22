package vn.thuocdo.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.data.indicator.Indicator.Direction;
import vn.thuocdo.data.time.Period;
import vn.thuocdo.data.unit.UnitLevel;

class WardFiguresTest {
  @Test
  void quartilesLieBetweenUnitsAndSumsComeBeforeShares() {
    WardFigures figures =
        WardFigures.of(
            List.of(
                row("1", sums(1, 10)),
                row("2", sums(90, 100)),
                row("3", sums(3, 10)),
                row("4", sums(4, 10)),
                row("5", new Measurement.Suppressed())));

    assertThat(figures.quartile(1)).contains(new BigDecimal("0.25"));
    assertThat(figures.median()).contains(new BigDecimal("0.35"));
    assertThat(figures.quartile(3)).contains(new BigDecimal("0.525"));
    assertThat(figures.quarterOf(new BigDecimal("0.3"))).isEqualTo(2);
    assertThat(figures.quarterOf(new BigDecimal("0.9"))).isEqualTo(4);
    assertThat(figures.together().orElseThrow().doubleValue()).isCloseTo(98 / 130.0, offset(1e-12));
    assertThat(WardFigures.of(List.of()).median()).isEmpty();
  }

  @Test
  void whoSharesTheFigureOfTheMiddleIsNotAmongTheWorst() {
    WardFigures equal =
        WardFigures.of(List.of(row("1", sums(9, 9)), row("2", sums(5, 5)), row("3", sums(7, 7))));
    assertThat(equal.areEqual()).isTrue();
    assertThat(equal.isInWorstQuarter(BigDecimal.ONE, Direction.HIGHER)).isFalse();
    WardFigures oneBehind =
        WardFigures.of(
            List.of(
                row("1", sums(5, 10)),
                row("2", sums(5, 5)),
                row("3", sums(7, 7)),
                row("4", sums(9, 9)),
                row("5", sums(4, 4))));
    assertThat(oneBehind.areEqual()).isFalse();
    assertThat(oneBehind.isInWorstQuarter(new BigDecimal("0.5"), Direction.HIGHER)).isTrue();
    assertThat(oneBehind.isInWorstQuarter(BigDecimal.ONE, Direction.HIGHER)).isFalse();
    assertThat(oneBehind.isInWorstQuarter(BigDecimal.ONE, Direction.LOWER)).isFalse();
  }

  private static Measurement.Sums sums(long numerator, long denominator) {
    return new Measurement.Sums(numerator, OptionalLong.of(denominator));
  }

  private static ValueRow row(String ward, Measurement measurement) {
    return new ValueRow(
        "smartphone_coverage",
        new Place(ward, UnitLevel.WARD, ward, "79"),
        Period.parse("2026-10"),
        "",
        "",
        measurement,
        false,
        Optional.empty(),
        Optional.empty());
  }
}
