package vn.thuocdo.analytics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProjectionTest {
  private static final YearMonth FIRST = YearMonth.of(2026, 1);

  private static Optional<Projection> project(int monthsAhead, boolean share, double... values) {
    List<Point> series =
        IntStream.range(0, values.length)
            .mapToObj(i -> new Point(end(i), BigDecimal.valueOf(values[i])))
            .toList();
    return Projection.of(series, end(values.length - 1 + monthsAhead), share);
  }

  private static LocalDate end(int month) {
    return FIRST.plusMonths(month).atEndOfMonth();
  }

  /** 10 on 31 March and 16 on 30 June: 2 a month, whatever lies between. */
  @Test
  void figuresStandWhereTheirDatesAre() {
    List<Point> quarters =
        List.of(
            new Point(end(2), BigDecimal.valueOf(10)),
            new Point(end(5), BigDecimal.valueOf(16)),
            new Point(end(8), BigDecimal.valueOf(22)));
    assertThat(Projection.of(quarters, end(11), false).orElseThrow().value())
        .isCloseTo(28, within(1e-9));
  }

  @Test
  void aStraightLineGoesOnStraightWithoutSpread() {
    Projection projection = project(2, false, 10.0, 12.0, 14.0).orElseThrow();
    assertThat(projection.value()).isCloseTo(18, within(1e-9));
    assertThat(projection.low()).isCloseTo(18, within(1e-6));
    assertThat(projection.high()).isCloseTo(18, within(1e-6));
  }

  /** y = 1, 2, 4 at x = 0, 1, 2: slope 1.5, mean 7/3, squares 1/6; at x = 3 value 16/3. */
  @Test
  void theIntervalIsThatOfTheTextbook() {
    Projection projection = project(1, false, 1.0, 2.0, 4.0).orElseThrow();
    double spread = 3.078 * Math.sqrt(1.0 / 6 * (1 + 1.0 / 3 + 4.0 / 2));
    assertThat(projection.value()).isCloseTo(16.0 / 3, within(1e-9));
    assertThat(projection.low()).isCloseTo(16.0 / 3 - spread, within(1e-9));
    assertThat(projection.high()).isCloseTo(16.0 / 3 + spread, within(1e-9));
  }

  @Test
  void aShareNeverPassesOneHundredPercent() {
    Projection projection = project(24, true, 0.90, 0.94, 0.98).orElseThrow();
    assertThat(projection.value()).isBetween(0.98, 1.0);
    assertThat(projection.high()).isLessThanOrEqualTo(1.0);
  }

  @Test
  void twoMonthsAreTooFew() {
    assertThat(project(3, true, 0.1, 0.2)).isEmpty();
  }
}
