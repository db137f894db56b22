package vn.thuocdo.analytics.comparison;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.thuocdo.analytics.answer.ValueRow;
import vn.thuocdo.analytics.values.Measurement;
import vn.thuocdo.data.indicator.Indicator;
import vn.thuocdo.data.indicator.Indicator.Direction;

/** Two sides, indicator by indicator, where the first does worst on top. */
public record Comparison(Side first, Side second, List<Line> lines) {
  public Comparison {
    lines = List.copyOf(lines);
  }

  /** One indicator on both sides. */
  public record Line(Indicator indicator, ValueRow first, ValueRow second, Difference difference) {

    /** The difference so that negative means the first side does worse; 0 when unknown. */
    public BigDecimal advantage() {
      BigDecimal size = difference.size().orElse(BigDecimal.ZERO);
      return indicator.direction() == Direction.LOWER ? size.negate() : size;
    }

    /** True when a side has a figure, or one that is not shown. */
    boolean isTold() {
      return tells(first) || tells(second);
    }

    private static boolean tells(ValueRow row) {
      return !(row.measurement() instanceof Measurement.Missing);
    }
  }

  /**
   * Compares what both sides say of these indicators; those of which neither tells are left out.
   */
  public static Comparison of(Side first, Side second, Collection<Indicator> indicators) {
    return new Comparison(
        first,
        second,
        indicators.stream()
            .map(indicator -> line(indicator, first, second))
            .filter(Line::isTold)
            .sorted(WORST_FIRST)
            .toList());
  }

  private static final Comparator<Line> WORST_FIRST =
      Comparator.comparing((Line line) -> line.difference().size().isEmpty())
          .thenComparing(line -> line.indicator().unit())
          .thenComparing(Line::advantage);

  private static Line line(Indicator indicator, Side first, Side second) {
    ValueRow left = first.figures().get(indicator.id());
    ValueRow right = second.figures().get(indicator.id());
    return new Line(indicator, left, right, Difference.of(indicator, left, right));
  }

  /** How many indicators the first side does clearly better in. */
  public long better() {
    return clear(1);
  }

  /** How many indicators the first side does clearly worse in. */
  public long worse() {
    return clear(-1);
  }

  private long clear(int sign) {
    return lines.stream()
        .filter(line -> line.difference().isClear() && line.advantage().signum() == sign)
        .count();
  }

  /** How many indicators have a difference at all. */
  public long compared() {
    return lines.stream().filter(line -> line.difference().size().isPresent()).count();
  }
}
