package vn.thuocdo.dashboard.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Five equal ranges with round bounds that hold a set of figures.
 *
 * @param low lower bound of the first range
 * @param width of each range
 */
public record Steps(BigDecimal low, BigDecimal width) {
  /** Number of ranges; a reader can tell five shades apart. */
  public static final int COUNT = 5;

  private static final List<BigDecimal> ROUND =
      List.of(BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"));

  /**
   * The narrowest ranges that hold all figures, of which there is at least one.
   *
   * @param share true when 1 is the whole, beyond which no range reaches unless a figure does
   */
  public static Steps of(List<BigDecimal> figures, boolean share) {
    Steps steps = narrowest(figures);
    BigDecimal room = BigDecimal.ONE.subtract(steps.span());
    boolean whole = figures.stream().allMatch(figure -> figure.compareTo(BigDecimal.ONE) <= 0);
    return share && whole && steps.low().compareTo(room) > 0
        ? new Steps(room.max(BigDecimal.ZERO), steps.width())
        : steps;
  }

  private BigDecimal span() {
    return width.multiply(BigDecimal.valueOf(COUNT));
  }

  private static Steps narrowest(List<BigDecimal> figures) {
    BigDecimal lowest = figures.stream().min(BigDecimal::compareTo).orElseThrow();
    BigDecimal highest = figures.stream().max(BigDecimal::compareTo).orElseThrow();
    double needed = Math.max(highest.subtract(lowest).doubleValue() / COUNT, 1e-3);
    for (int power = (int) Math.floor(Math.log10(needed)); ; power++) {
      for (BigDecimal digit : ROUND) {
        BigDecimal width = digit.scaleByPowerOfTen(power);
        BigDecimal low = lowest.divide(width, 0, RoundingMode.FLOOR).multiply(width);
        if (new Steps(low, width).bounds().get(COUNT).compareTo(highest) >= 0) {
          return new Steps(low, width);
        }
      }
    }
  }

  /** The range of a figure, from 1; a bound belongs to the range above it, the last to the last. */
  public int of(BigDecimal figure) {
    int step = figure.subtract(low).divide(width, 0, RoundingMode.FLOOR).intValue();
    return 1 + Math.min(COUNT - 1, step);
  }

  /** All bounds, lowest first: one more than there are ranges. */
  public List<BigDecimal> bounds() {
    return IntStream.rangeClosed(0, COUNT)
        .mapToObj(i -> low.add(width.multiply(BigDecimal.valueOf(i))))
        .toList();
  }
}
