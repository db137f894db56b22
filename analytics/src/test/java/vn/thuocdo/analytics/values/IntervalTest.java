package vn.thuocdo.analytics.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class IntervalTest {
  private static Interval wilson(long numerator, long denominator) {
    return Interval.wilson(new Measurement.Sums(numerator, OptionalLong.of(denominator)))
        .orElseThrow();
  }

  /** Newcombe (Statistics in Medicine 17, 1998), table I, method 3: 81/263, 15/148, 0/20, 1/29. */
  @Test
  void publishedIntervalsAreMet() {
    assertThat(wilson(81, 263).low()).isCloseTo(0.2553, within(0.00005));
    assertThat(wilson(81, 263).high()).isCloseTo(0.3662, within(0.00005));
    assertThat(wilson(15, 148).low()).isCloseTo(0.0624, within(0.00005));
    assertThat(wilson(15, 148).high()).isCloseTo(0.1605, within(0.00005));
    assertThat(wilson(0, 20).low()).isZero();
    assertThat(wilson(0, 20).high()).isCloseTo(0.1611, within(0.00005));
    assertThat(wilson(1, 29).low()).isCloseTo(0.0061, within(0.00005));
    assertThat(wilson(1, 29).high()).isCloseTo(0.1718, within(0.00005));
  }

  @Test
  void countsAndStatedFiguresHaveNone() {
    assertThat(Interval.wilson(new Measurement.Sums(5, OptionalLong.empty()))).isEmpty();
    assertThat(Interval.wilson(new Measurement.Stated(BigDecimal.ONE))).isEmpty();
  }
}
