package vn.thuocdo.analytics.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.data.indicator.Indicator.Direction;

/** The figures of several units side by side: where the middle lies, and all of them together. */
public record WardFigures(List<BigDecimal> sorted, List<Measurement.Sums> sums) {
  public WardFigures {
    sorted = List.copyOf(sorted);
    sums = List.copyOf(sums);
  }

  /** The units that have a figure. */
  public static WardFigures of(List<ValueRow> rows) {
    return new WardFigures(
        rows.stream().flatMap(row -> row.measurement().value().stream()).sorted().toList(),
        rows.stream()
            .map(ValueRow::measurement)
            .filter(Measurement.Sums.class::isInstance)
            .map(Measurement.Sums.class::cast)
            .toList());
  }

  /** True when no unit differs from another, so that none is worse. */
  public boolean areEqual() {
    return !sorted.isEmpty() && sorted.get(0).compareTo(sorted.get(sorted.size() - 1)) == 0;
  }

  /** Half of the units lie below, half above. */
  public Optional<BigDecimal> median() {
    return quantile(2, 4);
  }

  /**
   * A quarter of the units lies below the first, three quarters below the third. Between two units
   * the figure is interpolated (Hyndman and Fan, The American Statistician 50, 1996, type 7).
   *
   * @param quarter 1, 2 or 3
   */
  public Optional<BigDecimal> quartile(int quarter) {
    return quantile(quarter, 4);
  }

  private Optional<BigDecimal> quantile(int part, int parts) {
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    int distance = (sorted.size() - 1) * part;
    BigDecimal low = sorted.get(distance / parts);
    BigDecimal high = sorted.get(Math.min(distance / parts + 1, sorted.size() - 1));
    BigDecimal way =
        BigDecimal.valueOf(distance % parts)
            .divide(BigDecimal.valueOf(parts), MathContext.DECIMAL64);
    return Optional.of(low.add(high.subtract(low).multiply(way)).stripTrailingZeros());
  }

  /** In which quarter of the units a figure lies, from 1 for the lowest. */
  public int quarterOf(BigDecimal figure) {
    for (int quarter = 1; quarter <= 3; quarter++) {
      if (figure.compareTo(quartile(quarter).orElseThrow()) <= 0) {
        return quarter;
      }
    }
    return 4;
  }

  /**
   * True for a figure in the worst quarter. Who does as well as the unit in the middle is not in
   * it, even where many share a figure.
   */
  public boolean isInWorstQuarter(BigDecimal figure, Direction direction) {
    return quarterOf(figure) == (direction == Direction.LOWER ? 4 : 1)
        && figure.compareTo(median().orElseThrow()) != 0;
  }

  /** The share of all people of these units: sums first, divided once; empty for totals. */
  public Optional<BigDecimal> together() {
    if (sums.isEmpty() || sums.stream().anyMatch(sum -> sum.denominator().isEmpty())) {
      return Optional.empty();
    }
    long numerator = sums.stream().mapToLong(Measurement.Sums::numerator).sum();
    long denominator = sums.stream().mapToLong(sum -> sum.denominator().getAsLong()).sum();
    return new Measurement.Sums(numerator, OptionalLong.of(denominator)).value();
  }
}
