package vn.thuocdo.data.indicator;

import java.math.BigDecimal;

/**
 * What one indicator adds to an index.
 *
 * @param points the most it can add
 */
public record ScorePart(String indicator, BigDecimal points, Scoring scoring) {
  /** The points a figure earns, never less than zero nor more than {@link #points}. */
  public BigDecimal earned(BigDecimal figure) {
    return scoring.earned(figure, points).max(BigDecimal.ZERO).min(points);
  }
}
