package vn.thuocdo.analytics.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thuocdo.analytics.answer.Place;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.values.Interval;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Measure;

/** The first figure minus the second, with what can honestly be said about it. */
public sealed interface Difference {

  /** The first figure minus the second; empty when that says nothing. */
  Optional<BigDecimal> size();

  /** True when it is not merely the luck of who was asked. */
  boolean isClear();

  /** Both figures were counted in full: the difference has no sampling error. */
  record Counted(BigDecimal exact) implements Difference {
    @Override
    public Optional<BigDecimal> size() {
      return Optional.of(exact);
    }

    @Override
    public boolean isClear() {
      return exact.signum() != 0;
    }
  }

  /** Both figures come from a survey of different people; clear when 0 lies outside. */
  record Estimated(BigDecimal exact, Interval interval) implements Difference {
    @Override
    public Optional<BigDecimal> size() {
      return Optional.of(exact);
    }

    @Override
    public boolean isClear() {
      return !interval.holds(0);
    }
  }

  /**
   * Both figures come from a survey in which some people count on both sides, such as a ward and
   * its province or two months of one ward. The usual interval would be wrong; none is given.
   */
  record Overlapping(BigDecimal exact) implements Difference {
    @Override
    public Optional<BigDecimal> size() {
      return Optional.of(exact);
    }

    @Override
    public boolean isClear() {
      return false;
    }
  }

  /** Totals of two units, which differ with the size of the units. */
  record Unequal() implements Difference {
    @Override
    public Optional<BigDecimal> size() {
      return Optional.empty();
    }

    @Override
    public boolean isClear() {
      return false;
    }
  }

  /** At least one side has no figure, or one that is not shown. */
  record Unknown() implements Difference {
    @Override
    public Optional<BigDecimal> size() {
      return Optional.empty();
    }

    @Override
    public boolean isClear() {
      return false;
    }
  }

  /** Holds two figures of one indicator against each other. */
  static Difference of(Indicator indicator, ValueRow first, ValueRow second) {
    Optional<BigDecimal> left = first.measurement().value();
    Optional<BigDecimal> right = second.measurement().value();
    if (left.isEmpty() || right.isEmpty()) {
      return new Unknown();
    }
    boolean sameUnit = first.place().code().equals(second.place().code());
    if (!sameUnit && indicator.unit() != Measure.PERCENT) {
      return new Unequal();
    }
    return known(first, left.get(), second, right.get());
  }

  private static Difference known(
      ValueRow first, BigDecimal left, ValueRow second, BigDecimal right) {
    BigDecimal exact = left.subtract(right);
    if (first.interval().isEmpty() || second.interval().isEmpty()) {
      return new Counted(exact);
    }
    if (contains(first.place(), second.place()) || contains(second.place(), first.place())) {
      return new Overlapping(exact);
    }
    return new Estimated(
        exact,
        Interval.ofDifference(
            left.doubleValue(),
            first.interval().get(),
            right.doubleValue(),
            second.interval().get()));
  }

  private static boolean contains(Place outer, Place inner) {
    return outer.code().equals(inner.code())
        || inner.provinceCode().equals(outer.code())
        || inner.code().startsWith(outer.code() + "/");
  }
}
