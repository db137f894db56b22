package vn.thuocdo.analytics.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a figure is heading: the value expected at a later month, with an 80 % prediction interval.
 *
 * <p>Method: ordinary least squares over the last six figures at most (three at least), by their
 * dates. A share is fitted on the logit scale, so that it levels off before 0 % and 100 %; other
 * figures are fitted as they are. The interval is the usual prediction interval of a straight line
 * (Draper and Smith, Applied Regression Analysis, 3rd ed., section 3.1) with Student's t.
 */
public record Projection(double value, double low, double high) {
  private static final int MOST_MONTHS = 6;
  private static final int FEWEST_MONTHS = 3;

  /** Shares are kept this far from 0 and 1, where the logit is infinite. */
  private static final double MARGIN = 0.0005;

  /** Student's t, two-sided 80 %, for 1 to 4 degrees of freedom. */
  private static final double[] STUDENT = {3.078, 1.886, 1.638, 1.533};

  /**
   * Projects a series.
   *
   * @param series figures of different days, oldest first
   * @param due day asked for, after the last of them
   * @param share true when the values are shares between 0 and 1
   * @return empty when the series is too short
   */
  public static Optional<Projection> of(List<Point> series, LocalDate due, boolean share) {
    int n = Math.min(MOST_MONTHS, series.size());
    if (n < FEWEST_MONTHS) {
      return Optional.empty();
    }
    List<Point> last = series.subList(series.size() - n, series.size());
    LocalDate origin = last.get(0).day();
    double[] x = last.stream().mapToDouble(p -> Point.monthsBetween(origin, p.day())).toArray();
    double[] y = last.stream().mapToDouble(p -> forth(p.value().doubleValue(), share)).toArray();
    Line line = Line.through(x, y);
    double ahead = Point.monthsBetween(origin, due);
    double centre = line.at(ahead);
    double spread = STUDENT[n - FEWEST_MONTHS] * line.predictionError(ahead);
    return Optional.of(
        new Projection(
            back(centre, share), back(centre - spread, share), back(centre + spread, share)));
  }

  private static double forth(double value, boolean share) {
    return share ? logit(value) : value;
  }

  private static double logit(double share) {
    double inside = Math.min(1 - MARGIN, Math.max(MARGIN, share));
    return Math.log(inside / (1 - inside));
  }

  private static double back(double fitted, boolean share) {
    return share ? 1 / (1 + Math.exp(-fitted)) : fitted;
  }
}
