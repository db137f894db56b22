package vn.thuocdo.data.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** How a figure becomes points. */
public sealed interface Scoring {
  /** Points for a figure, out of {@code most}. */
  BigDecimal earned(BigDecimal figure, BigDecimal most);

  /** In proportion to the figure, all points from {@code cap} on. */
  record Proportional(BigDecimal cap) implements Scoring {
    public Proportional {
      if (cap.signum() <= 0) {
        throw new IllegalArgumentException("a cap must be above zero");
      }
    }

    @Override
    public BigDecimal earned(BigDecimal figure, BigDecimal most) {
      return figure.min(cap).multiply(most).divide(cap, MathContext.DECIMAL128);
    }
  }

  /** The figure is given in points already. */
  record InPoints() implements Scoring {
    @Override
    public BigDecimal earned(BigDecimal figure, BigDecimal most) {
      return figure;
    }
  }

  /** Fixed points by range; the last step whose {@code from} the figure reaches counts. */
  record Steps(List<Step> steps) implements Scoring {
    public Steps {
      steps = List.copyOf(steps);
      for (int i = 1; i < steps.size(); i++) {
        if (steps.get(i).from().compareTo(steps.get(i - 1).from()) <= 0) {
          throw new IllegalArgumentException("bands must rise");
        }
      }
    }

    /** From this figure on, these points. */
    public record Step(BigDecimal from, BigDecimal points) {}

    @Override
    public BigDecimal earned(BigDecimal figure, BigDecimal most) {
      return steps.stream()
          .filter(step -> figure.compareTo(step.from()) >= 0)
          .reduce((lower, higher) -> higher)
          .map(Step::points)
          .orElse(BigDecimal.ZERO);
    }
  }
}
