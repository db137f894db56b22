package vn.thuocdo.analytics.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thuocdo.analytics.values.Measurement.Sums;
import vn.thuocdo.analytics.values.Measurement.Suppressed;
import vn.thuocdo.data.unit.UnitLevel;

class LongerPeriodsTest {
  private static final LongerPeriods PERIODS =
      new LongerPeriods(Set.of("visits"), LocalDate.of(2026, 11, 2));

  private static final List<Stored> MONTHS =
      List.of(
          month("2026-08", new Sums(3, OptionalLong.of(10))),
          month("2026-09", new Sums(4, OptionalLong.of(11))),
          month("2026-10", new Sums(9, OptionalLong.of(12))));

  private static Stored month(String month, Measurement figure) {
    return new Stored(
        "27316/khu-pho-1",
        "neighbourhood",
        Optional.of("Khu phố 1"),
        "79",
        month,
        "",
        figure,
        false,
        YearMonth.parse(month).atEndOfMonth(),
        "hash");
  }

  private static ValuesFilter of(String period) {
    return ValuesFilter.below("27316", UnitLevel.NEIGHBOURHOOD, period);
  }

  @Test
  void aStateIsThatOfTheLastMonth() {
    Stored quarter = PERIODS.of("phones", MONTHS, of("2026-Q3")).get(0);
    assertThat(quarter.period()).isEqualTo("2026-Q3");
    assertThat(quarter.measurement()).isEqualTo(new Sums(4, OptionalLong.of(11)));
    assertThat(quarter.provisional()).isFalse();
    assertThat(quarter.dataThrough()).isEqualTo(LocalDate.of(2026, 9, 30));
    Stored running = PERIODS.of("phones", MONTHS, of("2026-Q4")).get(0);
    assertThat(running.measurement()).isEqualTo(new Sums(9, OptionalLong.of(12)));
    assertThat(running.provisional()).isTrue();
    assertThat(PERIODS.of("phones", MONTHS, of("2026-Q2"))).isEmpty();
  }

  @Test
  void aFlowIsTheSumOfItsMonthsUnlessOneIsWithheld() {
    assertThat(PERIODS.of("visits", MONTHS, of("2026")).get(0).measurement())
        .isEqualTo(new Sums(16, OptionalLong.of(33)));
    List<Stored> withheld =
        List.of(MONTHS.get(0), month("2026-09", new Suppressed()), MONTHS.get(2));
    assertThat(PERIODS.of("visits", withheld, of("2026-Q3")).get(0).measurement())
        .isInstanceOf(Suppressed.class);
    assertThat(PERIODS.of("visits", withheld, of("2026-Q4")).get(0).measurement())
        .isEqualTo(new Sums(9, OptionalLong.of(12)));
  }

  @Test
  void onlyNeighbourhoodsAreWorkedOut() {
    assertThat(of("2026-Q3").isLongerThanStored()).isTrue();
    assertThat(of("2026-09").isLongerThanStored()).isFalse();
    assertThat(ValuesFilter.exactly("27316/khu-pho-1", "2026").isLongerThanStored()).isTrue();
    assertThat(ValuesFilter.exactly("27316", "2026").isLongerThanStored()).isFalse();
  }
}
