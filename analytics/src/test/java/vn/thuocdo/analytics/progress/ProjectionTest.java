package vn.thuocdo.analytics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionTest {
  @Test
  void aStraightLineGoesOnStraightWithoutSpread() {
    Projection projection = Projection.of(List.of(10.0, 12.0, 14.0), 2, false).orElseThrow();
    assertThat(projection.value()).isCloseTo(18, within(1e-9));
    assertThat(projection.low()).isCloseTo(18, within(1e-6));
    assertThat(projection.high()).isCloseTo(18, within(1e-6));
  }

  /** y = 1, 2, 4 at x = 0, 1, 2: slope 1.5, mean 7/3, squares 1/6; at x = 3 value 16/3. */
  @Test
  void theIntervalIsThatOfTheTextbook() {
    Projection projection = Projection.of(List.of(1.0, 2.0, 4.0), 1, false).orElseThrow();
    double spread = 3.078 * Math.sqrt(1.0 / 6 * (1 + 1.0 / 3 + 4.0 / 2));
    assertThat(projection.value()).isCloseTo(16.0 / 3, within(1e-9));
    assertThat(projection.low()).isCloseTo(16.0 / 3 - spread, within(1e-9));
    assertThat(projection.high()).isCloseTo(16.0 / 3 + spread, within(1e-9));
  }

  @Test
  void aShareNeverPassesOneHundredPercent() {
    Projection projection = Projection.of(List.of(0.90, 0.94, 0.98), 24, true).orElseThrow();
    assertThat(projection.value()).isBetween(0.98, 1.0);
    assertThat(projection.high()).isLessThanOrEqualTo(1.0);
  }

  @Test
  void twoMonthsAreTooFew() {
    assertThat(Projection.of(List.of(0.1, 0.2), 3, true)).isEmpty();
  }
}
