package vn.thuocdo.ingest.generate.register;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import vn.thuocdo.data.indicator.Formula;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.plan.Goal;
import vn.thuocdo.data.plan.Target;
import vn.thuocdo.ingest.generate.Draws;

/** How the stated figures of an indicator run over the periods. All values are assumptions. */
sealed interface ReportedSeries {
  /** The figure after a part of the time, above 0 up to 1. */
  Figure figure(double progress);

  /** A plausible series on the way to the goal's target. */
  static ReportedSeries of(Indicator indicator, Goal goal, Draws draws) {
    double target = target(goal).map(BigDecimal::doubleValue).orElse((double) draws.between(8, 60));
    if (indicator.formula() instanceof Formula.Milestone) {
      return new Done(0.3 + 0.9 * draws.fraction());
    }
    return switch (indicator.unit()) {
      case PERCENT -> share(target / 100, draws);
      case TIMES, POINTS -> new Times(target * 0.72, target * (0.85 + 0.2 * draws.fraction()));
      case COUNT -> count(indicator, target, draws);
    };
  }

  private static Optional<BigDecimal> target(Goal goal) {
    return goal.targets().stream().flatMap(target -> value(target).stream()).findFirst();
  }

  private static Optional<BigDecimal> value(Target target) {
    return target.value().filter(value -> value.signum() > 0);
  }

  /** A third of the shares end at their target. */
  private static ReportedSeries share(double target, Draws draws) {
    long denominator = draws.between(4, 96) * 25L;
    double last = Math.min(1, target * (0.72 + 0.42 * draws.fraction()));
    return new Share(denominator, last * (0.35 + 0.3 * draws.fraction()), last, draws.chance(0.5));
  }

  /** Half of the counts end at their target. */
  private static ReportedSeries count(Indicator indicator, double target, Draws draws) {
    double last = target * (0.8 + 0.4 * draws.fraction());
    return indicator.direction() == Indicator.Direction.LOWER
        ? new Amount(target, Math.floor(target * 0.2))
        : new Amount(Math.floor(last * 0.3), Math.min(last, Math.ceil(target)));
  }

  /** Numerator out of a fixed denominator. */
  record Share(long denominator, double from, double to, boolean withPercent)
      implements ReportedSeries {
    @Override
    public Figure figure(double progress) {
      long numerator = Math.round(denominator * (from + (to - from) * progress));
      return withPercent
          ? Figure.ofPartsAndPercent(numerator, denominator)
          : Figure.ofParts(numerator, denominator);
    }
  }

  /** A whole number. */
  record Amount(double from, double to) implements ReportedSeries {
    @Override
    public Figure figure(double progress) {
      return Figure.ofValue(Long.toString(Math.round(from + (to - from) * progress)));
    }
  }

  /** A multiple with one decimal. */
  record Times(double from, double to) implements ReportedSeries {
    @Override
    public Figure figure(double progress) {
      return Figure.ofValue(String.format(Locale.ROOT, "%.1f", from + (to - from) * progress));
    }
  }

  /** Points with two decimals. */
  record Points(double from, double to) implements ReportedSeries {
    @Override
    public Figure figure(double progress) {
      return Figure.ofValue(String.format(Locale.ROOT, "%.2f", from + (to - from) * progress));
    }
  }

  /** 0 until it is done, then 1. */
  record Done(double after) implements ReportedSeries {
    @Override
    public Figure figure(double progress) {
      return Figure.ofValue(progress >= after ? "1" : "0");
    }
  }
}
