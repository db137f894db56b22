package vn.thuocdo.analytics.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalLong;

/** A figure, or the reason why there is none. */
public sealed interface Measurement {

  /** The quotient (for counts the sum itself), if there is a figure. */
  Optional<BigDecimal> value();

  /**
   * A figure as its exact sums; divided only here.
   *
   * @param denominator empty for counts
   */
  record Sums(long numerator, OptionalLong denominator) implements Measurement {
    public Sums {
      if (denominator.isPresent() && denominator.getAsLong() <= 0) {
        throw new IllegalArgumentException("a figure needs a positive denominator");
      }
    }

    @Override
    public Optional<BigDecimal> value() {
      BigDecimal sum = BigDecimal.valueOf(numerator);
      return Optional.of(
          denominator.isEmpty()
              ? sum
              : sum.divide(BigDecimal.valueOf(denominator.getAsLong()), MathContext.DECIMAL64));
    }
  }

  /**
   * A figure that was given without its parts, or the points of an index; 100 % is 1. It cannot be
   * summed.
   */
  record Stated(BigDecimal figure) implements Measurement {
    @Override
    public Optional<BigDecimal> value() {
      return Optional.of(figure.stripTrailingZeros());
    }
  }

  /** No figure. */
  record Missing(MissingReason reason) implements Measurement {
    @Override
    public Optional<BigDecimal> value() {
      return Optional.empty();
    }
  }

  /** A figure that is there and not shown, because it tells of few people or gives others away. */
  record Suppressed() implements Measurement {
    @Override
    public Optional<BigDecimal> value() {
      return Optional.empty();
    }
  }
}
